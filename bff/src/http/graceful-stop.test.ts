import { once } from 'node:events'
import { Agent, createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeEach, describe, expect, it } from 'vitest'
import { createGracefulStop } from './graceful-stop.ts'

describe('a graceful stop', () => {
  let server: Server
  let stop: () => Promise<void>
  let waiting: ServerResponse[]
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = async (path: string, by = agent) => {
    const { port } = server.address() as AddressInfo
    const [response] = (await once(get({ port, path, agent: by }), 'response')) as [IncomingMessage]
    response.resume()
    return response
  }
  beforeEach(async () => {
    waiting = []
    server = createServer((request, response) => {
      if (request.url === '/slow') waiting.push(response)
      else response.end('ok')
    })
    stop = createGracefulStop(server)
    server.listen(0)
    await once(server, 'listening')
  })

  it('answers what runs and what comes over a kept connection, and closes those with the answer', async () => {
    const kept = await ask('/')
    expect(kept.headers.connection).toBe('keep-alive')
    await once(kept, 'end')
    const slow = ask('/slow', new Agent())
    await expect.poll(() => waiting).toHaveLength(1)
    const { port } = server.address() as AddressInfo

    const stopped = stop()
    const [last] = (await once(get({ port, path: '/', agent }), 'response')) as [IncomingMessage]
    expect(last.headers.connection).toBe('close')
    last.resume()
    await expect(once(get({ port, path: '/', agent: new Agent() }), 'response')).rejects.toThrow(
      'ECONNREFUSED',
    )
    waiting[0]?.end('done')
    expect((await slow).headers.connection).toBe('close')
    await stopped
  })

  it('does not wait for connections on which nothing comes', async () => {
    await once(await ask('/'), 'end')
    await stop()
  })
})
