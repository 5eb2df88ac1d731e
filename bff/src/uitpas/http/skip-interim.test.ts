import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { createServer as createTlsServer, getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SELF_SIGNED } from '../../../test/self-signed.ts'
import { createHttpClient, type HttpClient } from './http-client.ts'

const ANSWER = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'
const CONTINUE = 'HTTP/1.1 100 Continue\r\n\r\n'
const HINTS = 'HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n'

/** Sends each piece in a packet of its own. */
async function write(socket: Socket, pieces: readonly string[]): Promise<void> {
  for (const piece of pieces) {
    socket.write(piece)
    await setImmediate()
  }
}

describe('what comes before an answer', () => {
  let client: HttpClient
  const servers: Server[] = []
  const trusted = getCACertificates('default')
  beforeAll(() => setDefaultCACertificates([...trusted, SELF_SIGNED.cert]))
  afterAll(() => setDefaultCACertificates(trusted))
  beforeEach(() => {
    client = createHttpClient({ deadlineMs: 1500 })
  })
  afterEach(async () => {
    await client.close()
    for (const server of servers.splice(0)) server.close()
  })

  async function serving(onAsked: (socket: Socket) => unknown, isSecure = false): Promise<string> {
    const onConnection = (socket: Socket) => {
      socket.on('error', () => undefined)
      socket.on('data', () => void onAsked(socket))
    }
    const server = isSecure ? createTlsServer(SELF_SIGNED, onConnection) : createServer(onConnection)
    servers.push(server)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return `${isSecure ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}/`
  }
  const send = (url: string, body?: string) =>
    client.send({ method: body === undefined ? 'GET' : 'POST', url, headers: {}, body })

  it.each([
    ['a 100 Continue', [CONTINUE]],
    ['one without a reason, from an older server', ['HTTP/1.0 100\r\n\r\n']],
    ['two, with headers', ['HTTP/1.1 100 Continue\r\nDate: then\r\n\r\n', CONTINUE]],
    ['one in pieces', ['HTTP/1.1 100 Conti', 'nue\r\nDate: then\r', '\n\r\n']],
    ['one among early hints', [HINTS, CONTINUE, HINTS]],
    ['a sign of life', ['HTTP/1.1 102 Processing\r\n\r\n']],
    ['nothing', []],
  ])('is skipped: %s', async (_, pieces) => {
    for (const all of [[...pieces, ANSWER], [pieces.join('') + ANSWER]]) {
      for (const isSecure of [false, true]) {
        const url = await serving((socket) => write(socket, all), isSecure)
        // Reads share their connection.
        for (const body of [undefined, 'x', undefined])
          expect(await send(url, body)).toMatchObject({ kind: 'answered', status: 200, body: 'ok' })
      }
    }
  })

  it.each([
    ['the connection', (socket: Socket) => socket.end(CONTINUE)],
    ['its head', (socket: Socket) => socket.end('HTTP/1.1 100 Continue\r\nDate: th')],
    ['nothing', (socket: Socket) => socket.end(`HTTP/1.1 100 ${'x'.repeat(10_000)}`)],
    ['HTTP', (socket: Socket) => socket.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n')],
  ])('is no answer where it ends %s', async (_, onAsked) => {
    expect(await send(await serving(onAsked), 'x')).toMatchObject({ kind: 'lost' })
  })

  it('leaves the deadline as it is', async () => {
    const url = await serving((socket) => socket.write(CONTINUE))
    expect(await send(url, 'x')).toEqual({ kind: 'lost', cause: 'TimeoutError' })
  })
})
