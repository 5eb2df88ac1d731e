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
/** What still comes is read for so long: a connection that is closed under it can take the answer away again. */
const DRAIN_MS = 1000

/**
 * Answers what is no request that can be read, as Node does by itself; for too many headers with a page that says what
 * to do, and with a line in the log, since no route ever sees it.
 */
export function answerClientErrors(server: Server, logger: Logger): void {
  const answered = new WeakSet<Duplex>()
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    // Whatever comes after what couldn't be read is an error as well.
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

/** An answer that has begun can't be followed by another one. */
function isAnswering(socket: Duplex): boolean {
  const message: unknown = Reflect.get(socket, '_httpMessage')
  return typeof message === 'object' && message !== null && Reflect.get(message, 'headersSent') === true
}
