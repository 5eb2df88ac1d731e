// A front of the service if there is no nginx: it terminates TLS and passes requests on. It is a process of its own, so
// that it accepts late data from the kernel independently of the test.
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Listener } from './front.ts'
import { SERVICE_CERTIFICATE } from './service-certificate.ts'

const { listeners, servicePort } = JSON.parse(process.argv[2] ?? '') as {
  listeners: Listener[]
  servicePort: number
}

for (const { scheme, address, port } of listeners) {
  const answer = (incoming: IncomingMessage, response: ServerResponse) =>
    passOn(incoming, response, { ...incoming.headers, 'x-forwarded-proto': scheme })
  const server = scheme === 'https' ? createTlsServer(SERVICE_CERTIFICATE, answer) : createServer(answer)
  server.listen(port, address)
}

function passOn(
  incoming: IncomingMessage,
  response: ServerResponse,
  headers: Record<string, string | string[] | undefined>,
) {
  const { method = 'GET', url = '/' } = incoming
  const outgoing = request({ host: '127.0.0.1', port: servicePort, method, path: url, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  outgoing.on('error', () => response.destroy())
  response.on('close', () => outgoing.destroy())
  incoming.on('error', () => outgoing.destroy())
  incoming.pipe(outgoing)
}
