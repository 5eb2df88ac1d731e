// A service that registers every card immediately, so that only the server in front of it is measured.
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

/** Longer than clients keep an idle connection. */
const KEEP_ALIVE_MS = 65_000

const server = createServer((request, response) => {
  void text(request).then((body) => {
    const form = new URLSearchParams(body)
    const xml = success(form.get('uid') ?? '', form.get('uitpasNumber') ?? '')
    response.writeHead(200, {
      'Content-Type': 'application/xml;charset=UTF-8',
      'Content-Length': Buffer.byteLength(xml),
    })
    response.end(xml)
  })
})
server.keepAliveTimeout = KEEP_ALIVE_MS
server.listen(Number(process.env['PORT']), process.env['HOST'])

function success(uid: string, uitpasNumber: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<response>
\t<message>${uid}</message>
\t<resource>/uitpas/passholder/${uitpasNumber}</resource>
</response>
`
}
