import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { createServer as createTlsServer, getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SELF_SIGNED } from '../../../test/self-signed.ts'
import { createHttpClient, type HttpClient } from './http-client.ts'
import { sendUnsigned } from './read-again.ts'
import { tidyHead } from './tidy-heads.ts'

const OK = 'HTTP/1.1 200 OK\r\n'
const LENGTH = 'Content-Length: 2\r\n'
const CHUNKED = 'Transfer-Encoding: chunked\r\n'
const CHUNKS = '2\r\nok\r\n0\r\n\r\n'

const ODD: [string, string[]][] = [
  ['lines that end in LF', ['HTTP/1.1 200 OK\nContent-Length: 2\n\nok']],
  ['lines that end in LF, and chunks', [`HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n${CHUNKS}`]],
  ['an empty line that ends in LF', [`${OK}${LENGTH}\nok`]],
  ['a length that is said twice', [`${OK}${LENGTH}X: y\r\n${LENGTH.toLowerCase()}\r\nok`]],
  ['a length that is said twice in one field', [`${OK}Content-Length: 2 , 2\r\n\r\nok`]],
  ['white space behind the length', [`${OK}Content-Length: 2 \t\r\n\r\nok`]],
  ['a length beside chunks', [`${OK}${LENGTH}${CHUNKED}\r\n${CHUNKS}`]],
  ['white space before a colon', [`${OK}Content-Length : 2\r\n\r\nok`]],
  ['a value that goes on in the next line', [`${OK}X: y\r\n\t z\r\n${LENGTH}\r\nok`]],
  ['a name with a space, and a line that is no field', [`${OK}X Y: z\r\nnothing\r\n${LENGTH}\r\nok`]],
  ['control characters in a value', [`${OK}X: \0y\u007f\r\n${LENGTH}\r\nok`]],
  ['another minor version', [`HTTP/1.2 200 OK\r\n${LENGTH}\r\nok`]],
  ['a head in pieces', ['HTT', 'P/1.1 200 OK\nContent-Len', 'gth: 2\n', '\n', 'ok']],
  ['an interim answer before it', ['HTTP/1.1 100 Continue\n\nHTTP/1.1 2', '00 OK\nContent-Length: 2\n\nok']],
]

describe('an answer whose head isn’t written strictly', () => {
  let client: HttpClient
  let asked = 0
  const servers: Server[] = []
  const trusted = getCACertificates('default')
  beforeAll(() => setDefaultCACertificates([...trusted, SELF_SIGNED.cert]))
  afterAll(() => setDefaultCACertificates(trusted))
  beforeEach(() => {
    asked = 0
    client = createHttpClient({ deadlineMs: 3000 })
  })
  afterEach(async () => {
    await client.close()
    for (const server of servers.splice(0)) server.close()
  })

  /** Answers each request with these pieces, in packets of their own. */
  async function serving(pieces: readonly string[], isSecure: boolean): Promise<string> {
    const onConnection = (socket: Socket) => {
      socket.on('error', () => undefined)
      socket.on('data', () => {
        asked += 1
        void (async () => {
          for (const piece of pieces) {
            socket.write(piece, 'latin1')
            await setImmediate()
          }
        })()
      })
    }
    const server = isSecure ? createTlsServer(SELF_SIGNED, onConnection) : createServer(onConnection)
    servers.push(server)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return `${isSecure ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}/`
  }
  const read = (url: string) => sendUnsigned(client, { method: 'GET', url, headers: {} })
  const write = (url: string) => client.send({ method: 'POST', url, headers: {}, body: 'x' })

  for (const isSecure of [false, true]) {
    describe(isSecure ? 'over TLS' : 'in plain', () => {
      it.each(ODD)('is read at the second try, and at once from then on: %s', async (_, pieces) => {
        const url = await serving(pieces, isSecure)
        expect(await read(url)).toMatchObject({ kind: 'answered', status: 200, body: 'ok' })
        expect(asked).toBe(2)
        // Reads share their connection, a write has its own.
        for (const send of [read, write, read, read])
          expect(await send(url)).toMatchObject({ kind: 'answered', status: 200, body: 'ok' })
        expect(asked).toBe(6)
      })

      it('is not read of a write as long as the server isn’t known for it: that is sent once', async () => {
        const url = await serving(['HTTP/1.1 200 OK\nContent-Length: 2\n\nok'], isSecure)
        expect(await write(url)).toMatchObject({ kind: 'lost', unparsed: true })
        expect(asked).toBe(1)
        expect(await read(url)).toMatchObject({ kind: 'answered', body: 'ok' })
        expect(asked).toBe(2)
      })

      it.each([
        ['two different lengths', [`${OK}${LENGTH}Content-Length: 3\r\n\r\nok`]],
        ['a length that is no number', [`${OK}Content-Length: +2\r\n\r\nok`]],
        ['another protocol', ['ICY 200 OK\r\n\r\nok']],
      ])('is not read with %s, and asked for no third time', async (_, pieces) => {
        const url = await serving(pieces, isSecure)
        expect(await read(url)).toMatchObject({ kind: 'lost' })
        expect(asked).toBe(2)
      })

      it('has its body left as it is, also where that looks like a head', async () => {
        const body = 'HTTP/1.1 200 OK\nX : y\n\n'
        const url = await serving([`HTTP/1.1 200 OK\nContent-Length: ${body.length}\n\n`, body], isSecure)
        for (let times = 0; times < 3; times++)
          expect(await read(url)).toMatchObject({ kind: 'answered', body })
      })
    })
  }
})

describe('a head', () => {
  it('keeps its fields, repeated ones too', () => {
    const head = 'HTTP/1.0 401 No\nWWW-Authenticate: Basic realm="x"\nWWW-Authenticate:\tOAuth\n  y="z"\n\n'
    expect(tidyHead(head)).toBe(
      'HTTP/1.0 401 \r\nwww-authenticate: Basic realm="x"\r\nwww-authenticate: OAuth y="z"\r\n\r\n',
    )
  })

  it.each(['HTTP/1.1 20 OK\n\n', 'HTTP/1.1 2000 OK\n\n', 'HTTP/1.1\n\n', 'HTTP/2 200 OK\n\n'])(
    'is left as it is if its first line is none: %j',
    (head) => {
      expect(tidyHead(head)).toBe(head)
    },
  )
})
