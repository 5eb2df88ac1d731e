import { once } from 'node:events'
import { Agent, createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { Worker } from 'node:worker_threads'
import { beforeEach, describe, expect, it } from 'vitest'
import { createGracefulStop } from './graceful-stop.ts'

/** More than the kernel takes for a client that doesn't read. */
const LARGE = 64 * 1024 * 1024
/** Takes a slow client three seconds for all of that. */
const SLOW_BYTES = LARGE / 30

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
      else if (request.url === '/large') response.end(Buffer.alloc(LARGE))
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

  it('sends an answer to its end, also to a client on a slow line', async () => {
    const { port } = server.address() as AddressInfo
    const slow = connect(port)
    let received = 0
    slow.on('data', (bytes) => {
      const isPause = Math.floor(received / SLOW_BYTES) !== Math.floor((received + bytes.length) / SLOW_BYTES)
      received += bytes.length
      if (!isPause) return
      slow.pause()
      setTimeout(() => slow.resume(), 100)
    })
    const asked = once(server, 'request')
    slow.write('GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await asked
    await Promise.all([stop(), once(slow, 'end')])
    expect(received).toBeGreaterThan(LARGE)
  })

  it('does not wait for ever for a client that does not take its answer', async () => {
    const stopInTime = createGracefulStop(server, 1500)
    const { port } = server.address() as AddressInfo
    const deaf = connect(port)
    deaf.on('error', () => undefined).pause()
    const asked = once(server, 'request')
    deaf.write('GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await asked
    await stopInTime()
    deaf.destroy()
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
