import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SELF_SIGNED } from '../../../test/self-signed.ts'
import { createHttpClient, type HttpClient } from './http-client.ts'

const MIB = 1024 * 1024

describe('the HTTP client', () => {
  let client: HttpClient
  const servers: { close(): unknown; closeAllConnections?: () => void }[] = []
  beforeEach(() => {
    client = createHttpClient({ deadlineMs: 1500 })
  })
  afterEach(async () => {
    await client.close()
    for (const server of servers.splice(0)) {
      server.closeAllConnections?.()
      server.close()
    }
  })

  async function listening(server: Server | ReturnType<typeof createTcpServer>): Promise<string> {
    servers.push(server)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return `127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const serving = async (answer: RequestListener) => `http://${await listening(createServer(answer))}/`
  const send = (url: string, body?: string) =>
    client.send({ method: body === undefined ? 'GET' : 'POST', url, headers: { 'x-secret': 'hush' }, body })

  it('gives status, body and what WWW-Authenticate and Date say', async () => {
    const url = await serving((_request, response) => {
      response
        .writeHead(401, { 'WWW-Authenticate': 'OAuth oauth_problem="token_expired"', Date: 'then' })
        .end('é')
    })
    const authenticate = 'OAuth oauth_problem="token_expired"'
    expect(await send(url)).toEqual({ kind: 'answered', status: 401, authenticate, date: 'then', body: 'é' })
  })

  it('sends the body it is given', async () => {
    const url = await serving((request, response) => void request.pipe(response))
    expect(await send(url, 'a=%C3%A9')).toMatchObject({ kind: 'answered', body: 'a=%C3%A9' })
  })

  it.each([
    ['read', undefined],
    ['write', 'x'],
  ])('reads an answer with 40 KiB of headers, to a %s', async (_, body) => {
    const url = await serving((request, response) => {
      request.resume()
      for (let index = 0; index < 10; index++) response.setHeader(`X-Policy-${index}`, 'p'.repeat(4096))
      response.end('ok')
    })
    expect(await send(url, body)).toMatchObject({ kind: 'answered', body: 'ok' })
  })

  it('closes an idle connection long before a server that offers to keep it for five minutes', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { connection: 'keep-alive', 'keep-alive': 'timeout=300' }).end()
    })
    server.keepAliveTimeout = 300_000
    const connected = once(server, 'connection') as Promise<[Socket]>
    await send(`http://${await listening(server)}/`)
    const [socket] = await connected
    await once(socket, 'close')
  })

  it('knows that nothing was sent when the connection is refused', async () => {
    const gone = createServer()
    const address = await listening(gone)
    gone.close()
    await once(gone, 'close')
    expect(await send(`http://${address}/`, 'x')).toEqual({ kind: 'not_sent', cause: 'ECONNREFUSED' })
  })

  it('knows that nothing was sent when there is no such name', async () => {
    await client.close()
    client = createHttpClient({ deadlineMs: 20_000 })
    expect(await send('http://uitpas.invalid/', 'x')).toMatchObject({ kind: 'not_sent' })
  })

  it('knows that nothing was sent to a server with an untrusted certificate', async () => {
    let requests = 0
    const server = createTlsServer(SELF_SIGNED, (_request, response) => {
      requests++
      response.end()
    })
    const address = await listening(server)
    expect(await send(`https://${address}/`, 'x')).toEqual({
      kind: 'not_sent',
      cause: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    })
    expect(requests).toBe(0)
  })

  it('knows that nothing was sent to a server that does not speak TLS', async () => {
    const address = await listening(
      createTcpServer((socket) => socket.on('error', () => undefined).end('220 hello\r\n')),
    )
    expect(await send(`https://${address}/`, 'x')).toMatchObject({ kind: 'not_sent' })
  })

  it('calls it lost when the connection is reset once the request was read', async () => {
    const address = await listening(
      createTcpServer((socket) => {
        socket.on('error', () => undefined).once('data', () => socket.resetAndDestroy())
      }),
    )
    expect(await send(`http://${address}/`, 'x')).toMatchObject({ kind: 'lost', cause: 'ECONNRESET' })
  })

  it('calls it lost when the answer breaks off', async () => {
    const url = await serving((_request, response) => {
      response.writeHead(200, { 'Content-Length': '100' }).write('half')
      setImmediate(() => response.socket?.end())
    })
    expect(await send(url)).toMatchObject({ kind: 'lost' })
  })

  it.each(['no answer', 'half an answer', 'an answer byte by byte'])(
    'calls it lost at the deadline: %s',
    async (how) => {
      const url = await serving((_request, response) => {
        if (how === 'no answer') return
        response.write('<response>')
        if (how === 'half an answer') return
        const timer = setInterval(() => response.write(' '), 50)
        response.on('close', () => clearInterval(timer))
      })
      const startedAt = performance.now()
      expect(await send(url)).toMatchObject({ kind: 'lost' })
      expect(performance.now() - startedAt).toBeGreaterThan(1400)
      expect(performance.now() - startedAt).toBeLessThan(15_000)
    },
  )

  it.each([
    ['said beforehand', true],
    ['found out', false],
  ])('calls an answer of 2 MiB lost, %s, and takes one of almost 1 MiB', async (_, isAnnounced) => {
    const url = await serving((request, response) => {
      const bytes = request.url === '/big' ? 2 * MIB : MIB - 1
      if (isAnnounced) response.setHeader('Content-Length', bytes)
      response.end('x'.repeat(bytes))
    })
    expect(await send(`${url}big`)).toMatchObject({ kind: 'lost' })
    expect(await send(url)).toMatchObject({ kind: 'answered', status: 200 })
  })

  it('follows no redirect', async () => {
    const seen: string[] = []
    const url = await serving((request, response) => {
      seen.push(request.url ?? '')
      response.writeHead(302, { Location: '/elsewhere' }).end()
    })
    expect(await send(url)).toMatchObject({ kind: 'answered', status: 302 })
    expect(seen).toEqual(['/'])
  })

  it('repeats nothing', async () => {
    let requests = 0
    const url = await serving((request) => {
      requests++
      request.socket.resetAndDestroy()
    })
    await send(url)
    await send(url, 'x')
    expect(requests).toBe(2)
  })

  it('uses the connections of reads again', async () => {
    let connections = 0
    const server = createServer((_request, response) => response.end('ok')).on(
      'connection',
      () => connections++,
    )
    const url = `http://${await listening(server)}/`
    for (let times = 0; times < 20; times++) await send(url)
    // Two rather than one: the next request may come before the connection of the last is known to be free.
    expect(connections).toBeLessThanOrEqual(2)
  })

  it('reads an answer that is compressed without having been asked for', async () => {
    const url = await serving((_request, response) =>
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('<response>é</response>')),
    )
    expect(await send(url)).toMatchObject({ kind: 'answered', status: 200, body: '<response>é</response>' })
  })

  it('stops decompressing one that becomes too large', async () => {
    const bomb = gzipSync(`<a>${'x'.repeat(2 * MIB)}</a>`)
    const url = await serving((_request, response) =>
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb),
    )
    expect(await send(url)).toMatchObject({ kind: 'answered', status: 200, body: '' })
  })

  it('reads one of another encoding than UTF-8', async () => {
    const body = Buffer.from('<a>Café</a>', 'latin1')
    const url = await serving((_request, response) => response.end(body))
    expect(await send(url)).toMatchObject({ kind: 'answered', body: '<a>Café</a>' })
  })

  it('doesn’t quote sent or received data in its causes for the log', async () => {
    const url = await serving((_request, response) =>
      response.socket?.end('HTTP/1.1 200 OK\r\nhush hush\r\n\r\n'),
    )
    expect(JSON.stringify(await send(url, 'hush'))).not.toContain('hush')
  })
})
