import { type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import { headerPage } from '../messages/header-page.ts'

const TOO_LARGE = 431
const STATUSES: Record<string, number> = {
  HPE_HEADER_OVERFLOW: TOO_LARGE,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}
/** Time for which incoming data is still read: closing the connection while it arrives could discard the answer. */
const DRAIN_MS = 1000

/**
 * Answers requests that can't be parsed, as Node does by default; for too large headers with a page that says what to
 * do, and with a line in the log, since no route ever sees such a request.
 */
export function answerClientErrors(server: Server, logger: Logger): void {
  const answered = new WeakSet<Duplex>()
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    // Everything that follows an unreadable request is an error too.
    if (answered.has(socket)) return
    answered.add(socket)
    const status = (Object.hasOwn(STATUSES, error.code ?? '') ? STATUSES[error.code ?? ''] : undefined) ?? 400
    if (status === TOO_LARGE) logger.warn({ event: 'headers too large', status })
    if (!socket.writable || error.code === 'ECONNRESET' || isAnswering(socket)) {
      socket.destroy(error)
      return
    }
    const body = status === TOO_LARGE ? headerPage() : ''
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      'Connection: close',
      'Cache-Control: no-store',
      "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
      'X-Content-Type-Options: nosniff',
      'Content-Type: text/html; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
    ]
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
    socket.resume()
    setTimeout(() => socket.destroy(), DRAIN_MS).unref()
  })
}

/** Tells whether an answer has begun on this connection: a second one can't follow. */
function isAnswering(socket: Duplex): boolean {
  const message: unknown = Reflect.get(socket, '_httpMessage')
  return typeof message === 'object' && message !== null && Reflect.get(message, 'headersSent') === true
}
