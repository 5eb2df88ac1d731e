import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCaller, type UitpasCaller } from '../caller.ts'
import { createHttpClient, type HttpClient } from '../http/http-client.ts'

const ANSWER = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'

describe('a call whose connection the service closes just as it is used', () => {
  let http: HttpClient
  let server: Server
  let call: UitpasCaller
  let seen: string[]
  let answer: (socket: Socket, count: number) => void
  beforeEach(async () => {
    seen = []
    server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.on('data', (bytes) => answer(socket, seen.push(bytes.toString())))
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    http = createHttpClient({ deadlineMs: 2000 })
    const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const consumer = { key: 'k', secret: 's' }
    call = createCaller({ apiUrl, consumer, http, clock: () => new Date() })
  })
  afterEach(async () => {
    await http.close()
    server.close()
  })
  const nonces = () => seen.map((text) => /oauth_nonce="([^"]+)"/.exec(text)?.[1])
  const read = () => call({ name: 'retrieve', method: 'GET', path: 'retrieve' })
  const write = () => call({ name: 'newCard', method: 'POST', path: 'newCard', form: [['a', 'b']] })

  it.each(['end', 'resetAndDestroy'] as const)('is asked once more when it is a read: %s', async (how) => {
    answer = (socket, count) => {
      if (count === 2) socket[how]()
      else socket.write(ANSWER)
    }
    expect(await read()).toMatchObject({ kind: 'answered' })
    expect(await read()).toMatchObject({ kind: 'answered', body: 'ok' })
    expect(seen).toHaveLength(3)
    expect(new Set(nonces()).size).toBe(3)
  })

  it('is asked once more when it is a read, and a 408 is all that was said', async () => {
    const timeout = 'HTTP/1.0 408 Request Time-out\r\nConnection: close\r\n\r\n<html></html>'
    answer = (socket, count) => {
      if (count === 1) socket.end(timeout)
      else socket.write(ANSWER)
    }
    expect(await read()).toMatchObject({ kind: 'answered', body: 'ok' })
    expect(new Set(nonces()).size).toBe(2)
    seen.length = 0
    answer = (socket) => void socket.end(timeout)
    expect([await read(), await write()]).toMatchObject([{ status: 408 }, { status: 408 }])
    expect(seen).toHaveLength(3)
  })

  it('is asked no third time', async () => {
    answer = (socket) => socket.resetAndDestroy()
    expect(await read()).toMatchObject({ kind: 'lost' })
    expect(seen).toHaveLength(2)
  })

  it('is not asked again when something was answered, or nothing until the deadline', async () => {
    answer = (socket) => void socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nha')
    expect(await read()).toMatchObject({ kind: 'lost' })
    answer = () => undefined
    expect(await read()).toMatchObject({ kind: 'lost', cause: 'TimeoutError' })
    expect(seen).toHaveLength(2)
  })

  it('is never sent again when it is a write', async () => {
    answer = (socket) => socket.resetAndDestroy()
    expect(await write()).toMatchObject({ kind: 'lost' })
    expect(seen).toHaveLength(1)
  })
})
