import fc from 'fast-check'

const HOST = 'Host: localhost\r\n'
/** Broken HTTP, in the ways in which proxies and servers have disagreed about the end of a request. */
const BROKEN = [
  'GET / HTTP/1.1\r\n\r\n',
  `GET /api/session HTTP/9.9\r\n${HOST}\r\n`,
  `GET /api/session\r\n\r\n`,
  `get /api/session HTTP/1.1\r\n${HOST}\r\n`,
  `GET api/session HTTP/1.1\r\n${HOST}\r\n`,
  `GET http://evil.example/api/session HTTP/1.1\r\n${HOST}\r\n`,
  `GET //evil.example/%2f.. HTTP/1.1\r\n${HOST}\r\n`,
  `OPTIONS * HTTP/1.1\r\n${HOST}\r\n`,
  `CONNECT evil.example:443 HTTP/1.1\r\n${HOST}\r\n`,
  `GET /api/session HTTP/1.1\r\n${HOST}Upgrade: websocket\r\nConnection: upgrade\r\n\r\n`,
  `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n`,
  `POST /api/cards HTTP/1.1\r\n${HOST}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n`,
  `POST /api/cards HTTP/1.1\r\n${HOST}Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef`,
  `POST /api/cards HTTP/1.1\r\n${HOST}Content-Length: -1\r\n\r\n`,
  `POST /api/cards HTTP/1.1\r\n${HOST}Content-Length: 99999999999999999999\r\n\r\n{}`,
  `POST /api/cards HTTP/1.1\r\n${HOST}Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"cut":`,
  `POST /api/cards HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`,
  `POST /api/cards HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\nffffffffffffffff1\r\n{}`,
  `POST /api/cards HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`,
  `POST /api/cards HTTP/1.1\r\n${HOST}Expect: 200-maybe\r\n\r\n`,
  `GET /api/session HTTP/1.1\r\n${HOST}Cookie : balie=x\r\n\r\n`,
  `GET /api/session HTTP/1.1\r\n${HOST}A: b\r\n folded\r\n\r\n`,
  `GET /api/session HTTP/1.1\r\n${HOST}A: \0\r\n\r\n`,
  `GET /api/session HTTP/1.1\n${HOST}\n\n`,
  `GET /api/session HTTP/1.1\r\n${HOST}A: ${'x'.repeat(70_000)}\r\n\r\n`,
  `GET /api/session HTTP/1.1\r\n${HOST}${'A: b\r\n'.repeat(3000)}\r\n`,
  `GET /${'x'.repeat(70_000)} HTTP/1.1\r\n${HOST}\r\n`,
  `GET /api/session HTTP/1.1\r\n${HOST}\r\n`.repeat(20),
]

/** Bytes on a socket: broken requests, some of them damaged further, and noise. */
export const anyBytes: fc.Arbitrary<Buffer> = fc.oneof(
  fc.constantFrom(...BROKEN).map((text) => Buffer.from(text, 'latin1')),
  fc
    .tuple(fc.constantFrom(...BROKEN), fc.nat(), fc.uint8Array({ maxLength: 8 }))
    .map(([text, at, damage]) => {
      const bytes = Buffer.from(text, 'latin1')
      const cut = at % bytes.length
      return Buffer.concat([bytes.subarray(0, cut), damage, bytes.subarray(cut + damage.length)])
    }),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
)
