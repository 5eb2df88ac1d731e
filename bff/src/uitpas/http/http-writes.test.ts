import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { createSecureServer } from 'node:http2'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsSocketServer, getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SELF_SIGNED } from '../../../test/self-signed.ts'
import { createHttpClient, type HttpClient } from './http-client.ts'

const DEADLINE_MS = 1500

describe('what is written to the service', () => {
  let client: HttpClient
  const servers: Server[] = []
  const sockets = new Set<Socket>()
  const trusted = getCACertificates('default')
  beforeAll(() => setDefaultCACertificates([...trusted, SELF_SIGNED.cert]))
  afterAll(() => setDefaultCACertificates(trusted))
  beforeEach(() => {
    client = createHttpClient({ deadlineMs: DEADLINE_MS })
  })
  afterEach(async () => {
    await client.close()
    for (const socket of sockets) socket.destroy()
    sockets.clear()
    for (const server of servers.splice(0)) server.close()
  })

  async function listening(server: Server): Promise<string> {
    servers.push(server)
    server.on('connection', (socket: Socket) => {
      sockets.add(socket)
      socket.on('error', () => undefined)
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return `127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const send = (url: string, more: Partial<Parameters<HttpClient['send']>[0]> = {}) =>
    client.send({ method: 'POST', url, headers: {}, body: 'a=b', ...more })
  const departure = (mayLeave: () => boolean) => ({ departure: { mayLeave, since: performance.now() } })

  /** End of each connection, as the other side sees it: an error code, or a clean end. */
  function endings(server: Server): string[] {
    const seen: string[] = []
    const event = server.listenerCount('secureConnection') > 0 ? 'secureConnection' : 'connection'
    server.on(event, (socket: Socket) => {
      socket.on('error', (error: NodeJS.ErrnoException) => seen.push(error.code ?? error.name))
      socket.on('end', () => seen.push('clean end'))
    })
    return seen
  }
  const silent: RequestListener = (request) => void request.resume()

  it.each([
    ['plain', 'http', () => createServer(silent)],
    ['TLS', 'https', () => createTlsServer(SELF_SIGNED, silent)],
  ] as const)(
    'is reset at its deadline, so that nothing of it arrives later: %s',
    async (_, scheme, make) => {
      const server = make()
      const seen = endings(server)
      const url = `${scheme}://${await listening(server)}/`
      expect(await send(url)).toEqual({ kind: 'lost', cause: 'TimeoutError' })
      await expect.poll(() => seen).toEqual(['ECONNRESET'])
    },
  )

  describe.each([
    ['plain', 'http', () => createTcpServer()],
    ['TLS', 'https', () => createTlsSocketServer(SELF_SIGNED)],
  ] as const)('is reset under an answer without a length that stops coming: %s', (_, scheme, make) => {
    it.each(['HTTP/1.1 200 OK\r\n\r\n<response>', 'HTTP/1.0 502 Bad\r\n\r\n', 'HTTP/1.1 200 OK\n\n<'])(
      '%j',
      async (beginning) => {
        const uncaught: unknown[] = []
        const catching = (error: unknown) => uncaught.push(error)
        process.on('uncaughtException', catching)
        const server = make()
        server.on(scheme === 'https' ? 'secureConnection' : 'connection', (socket: Socket) =>
          socket.once('data', () => socket.write(beginning)),
        )
        const seen = endings(server)
        const url = `${scheme}://${await listening(server)}/`
        expect(await send(url)).toMatchObject({ kind: 'lost' })
        expect(await send(url)).toMatchObject({ kind: 'lost' })
        await expect.poll(() => seen).toHaveLength(2)
        process.off('uncaughtException', catching)
        expect(uncaught).toEqual([])
      },
    )
  })

  it('is reset when the process ends under it', async () => {
    const server = createServer(silent)
    const seen = endings(server)
    const url = `http://${await listening(server)}/`
    const script = `
      import { createHttpClient } from ${JSON.stringify(new URL('http-client.ts', import.meta.url).href)}
      const client = createHttpClient({ deadlineMs: 20000 })
      process.on('exit', () => client.abandon())
      process.on('SIGTERM', () => process.exit(1))
      void client.send({ method: 'POST', url: ${JSON.stringify(url)}, headers: {}, body: 'x' })
      setInterval(() => undefined, 1000)`
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'inherit' })
    await once(server, 'request')
    child.kill('SIGTERM')
    await once(child, 'exit')
    await expect.poll(() => seen).toEqual(['ECONNRESET'])
  })

  it('goes on a connection of its own each time, never on one that was kept', async () => {
    const ports: (number | undefined)[] = []
    const server = createServer((request, response) => {
      ports.push(request.socket.remotePort)
      response.end('ok')
    })
    const url = `http://${await listening(server)}/`
    await send(url, { method: 'GET', body: undefined })
    for (let times = 0; times < 3; times++) expect(await send(url)).toMatchObject({ kind: 'answered' })
    expect(new Set(ports).size).toBe(4)
  })

  it('takes nothing over from one that was reset, was refused or stopped, or was answered', async () => {
    let isSilent = true
    const bodies: string[] = []
    const server = createServer((request, response) => {
      request.on('data', (bytes: Buffer) => bodies.push(bytes.toString()))
      if (!isSilent) response.end('ok')
    })
    const url = `http://${await listening(server)}/`
    expect(await send(url, { body: 'lost' })).toMatchObject({ kind: 'lost' })
    expect(await send(url, { body: 'stopped', ...departure(() => false) })).toMatchObject({
      kind: 'not_sent',
    })
    isSilent = false
    const all = await Promise.all(['1', '2', '3'].map((body) => send(url, { body })))
    for (const body of ['4', '5']) all.push(await send(url, { body }))
    expect(all.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => 'answered'))
    expect(bodies.toSorted()).toEqual(['1', '2', '3', '4', '5', 'lost'])
  })

  it('speaks HTTP/1.1 to a service that offers HTTP/2, and so do reads', async () => {
    const versions: string[] = []
    const server = createSecureServer({ ...SELF_SIGNED, allowHTTP1: true }, (request, response) => {
      versions.push(request.httpVersion)
      response.end('ok')
    })
    const url = `https://${await listening(server)}/`
    expect(await send(url)).toMatchObject({ kind: 'answered', status: 200 })
    expect(await send(url, { method: 'GET', body: undefined })).toMatchObject({
      kind: 'answered',
      status: 200,
    })
    expect(versions).toEqual(['1.1', '1.1'])
  })

  describe('asks once more whether it may leave', () => {
    it('when it is connected and nothing is written', async () => {
      const received: string[] = []
      let connections = 0
      const server = createTcpServer((socket) => {
        connections++
        socket.on('data', (bytes) => received.push(bytes.toString()))
      })
      const url = `http://${await listening(server)}/`
      let connectionsWhenAsked = -1
      const answer = await send(
        url,
        departure(() => {
          connectionsWhenAsked = connections
          return false
        }),
      )
      expect(answer).toEqual({ kind: 'not_sent', cause: 'NotLeaving' })
      await expect.poll(() => connections).toBe(1)
      expect(connectionsWhenAsked).toBeGreaterThanOrEqual(0)
      expect(received).toEqual([])
    })

    it('and lets it out when it may', async () => {
      const url = `http://${await listening(createServer((_request, response) => response.end('ok')))}/`
      expect(
        await send(
          url,
          departure(() => true),
        ),
      ).toMatchObject({ kind: 'answered', body: 'ok' })
    })

    it('after the TLS handshake, however long that took', async () => {
      const asked: string[] = []
      const server = createTlsServer(SELF_SIGNED, (_request, response) => response.end('ok'))
      server.on('secureConnection', () => asked.push('secured'))
      const url = `https://${await listening(server)}/`
      await send(
        url,
        departure(() => {
          asked.push('asked')
          return true
        }),
      )
      expect(asked).toContain('asked')
      expect(asked).toContain('secured')
    })

    it('and sends nothing when the process slept past the deadline in between', async () => {
      let requests = 0
      const server = createServer((_request, response) => {
        requests++
        response.end()
      })
      const url = `http://${await listening(server)}/`
      const sending = send(url)
      const until = performance.now() + DEADLINE_MS + 100
      // The whole process stands still, as one that is stopped does: timers and sockets come later, at once.
      while (performance.now() < until);
      expect(await sending).toMatchObject({ kind: 'not_sent' })
      expect(requests).toBe(0)
    })

    it('counts its deadline from when it was written down', async () => {
      const deadlineMs = 6000
      await client.close()
      client = createHttpClient({ deadlineMs })
      const url = `http://${await listening(createServer(silent))}/`
      const startedAt = performance.now()
      // Enough is left for a busy machine to connect, and what is gone is longer than such a machine's pauses.
      const since = startedAt - deadlineMs / 2
      const answer = await send(url, { departure: { mayLeave: () => true, since } })
      expect(answer).toMatchObject({ kind: 'lost', cause: 'TimeoutError' })
      expect(performance.now() - startedAt).toBeLessThan(deadlineMs - 500)
    })
  })
})
