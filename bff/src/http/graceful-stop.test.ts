import { once } from 'node:events'
import { Agent, createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { Worker } from 'node:worker_threads'
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
    await expect.poll(() => isRefused(port)).toBe(true)
    waiting[0]?.end('done')
    expect((await slow).headers.connection).toBe('close')
    await stopped
  })

  it('does not wait for connections on which nothing comes', async () => {
    await once(await ask('/'), 'end')
    await stop()
  })

  it('answers on connections that wait to be accepted when it begins', async () => {
    const held = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
    const busy = new Worker(new URL('../../test/stops-while-busy.ts', import.meta.url), { workerData: held })
    const exited = once(busy, 'exit')
    const [{ port }] = (await once(busy, 'message')) as [AddressInfo]
    const isHeld = once(busy, 'message')
    const first = readAll(connect(port, '127.0.0.1'), '/held')
    await isHeld
    const waitingSockets = Array.from({ length: 5 }, () => connect(port, '127.0.0.1'))
    await Promise.all(waitingSockets.map((socket) => once(socket, 'connect')))
    const answers = waitingSockets.map((socket) => readAll(socket, '/'))
    Atomics.store(new Int32Array(held), 0, 1)
    Atomics.notify(new Int32Array(held), 0)

    for (const answer of await Promise.all([first, ...answers])) expect(answer).toMatch(/^HTTP\/1.1 200 OK/)
    await exited
  })
})

async function isRefused(port: number): Promise<boolean> {
  const socket = connect(port)
  const refused = await once(socket, 'connect').then(
    () => false,
    (error: unknown) => error instanceof Error && error.message.includes('ECONNREFUSED'),
  )
  socket.destroy()
  return refused
}

/** Sends a request on a connection, and returns all that comes back. */
async function readAll(socket: Socket, path: string): Promise<string> {
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`)
  return text(socket)
}
