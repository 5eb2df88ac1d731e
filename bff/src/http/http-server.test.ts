import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import pino from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerClientErrors } from './client-errors.ts'
import { createHttpServer } from './http-server.ts'

describe('the HTTP server', () => {
  let server: Server
  let served: number
  let logged: unknown[]
  beforeEach(async () => {
    served = 0
    server = createHttpServer({
      headersTimeout: 100,
      requestTimeout: 200,
      connectionsCheckingInterval: 20,
    }).on('request', (request, response) => {
      request.resume().on('end', () => {
        served++
        response.end('ok')
      })
    })
    logged = []
    answerClientErrors(server, pino({}, { write: (line: string) => void logged.push(JSON.parse(line)) }))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  /** Sends what is given, and waits until the server closes the connection. */
  async function answerTo(...parts: string[]): Promise<string> {
    const { port } = server.address() as AddressInfo
    const socket = connect(port, '127.0.0.1')
    for (const part of parts) socket.write(part)
    return text(socket)
  }

  it('does not wait for headers that never end', async () => {
    expect(await answerTo('GET / HTTP/1.1\r\nHost: a\r\nX-Slow:')).toMatch(/^HTTP\/1\.1 408 /)
    expect(served).toBe(0)
  })

  it('does not wait for a body that never ends', async () => {
    const head = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n'
    expect(await answerTo(head, 'half')).toMatch(/^HTTP\/1\.1 408 /)
    expect(served).toBe(0)
  })

  it('reads 64 KiB of headers, and answers more with a page that says what to do, and a line in the log', async () => {
    const request = (bytes: number) =>
      `GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nCookie: a=${'x'.repeat(bytes)}\r\n\r\n`
    expect(await answerTo(request(60_000))).toMatch(/^HTTP\/1\.1 200 /)
    expect(logged).toEqual([])
    const answer = await answerTo(request(70_000), 'x'.repeat(200_000))
    expect(answer).toMatch(/^HTTP\/1\.1 431 Request Header Fields Too Large\r\n/)
    for (const words of ['te veel cookies', 'trop de cookies', 'too many cookies', 'zu viele Cookies'])
      expect(answer).toContain(words)
    // A registration whose answer was lost may have been sent by this browser before.
    expect(answer).not.toMatch(/niets geregistreerd|nothing was registered|rien n’a été|nichts registriert/i)
    expect(served).toBe(1)
    expect(logged).toEqual([expect.objectContaining({ event: 'headers too large', status: 431 })])
    expect(JSON.stringify(logged)).not.toContain('xxx')
  })

  it('refuses a request with two lengths, which could hide another one', async () => {
    const smuggled = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n'
    expect(await answerTo(smuggled, '0\r\n\r\nGET /hidden HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
    expect(served).toBe(0)
  })

  it('has limits of its own, longer than tests can wait for', () => {
    const { headersTimeout, requestTimeout, keepAliveTimeout } = createHttpServer()
    expect({ headersTimeout, requestTimeout, keepAliveTimeout }).toEqual({
      headersTimeout: 10_000,
      requestTimeout: 20_000,
      keepAliveTimeout: 65_000,
    })
  })
})
