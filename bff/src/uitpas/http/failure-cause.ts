/** The connection failed, so nothing was sent. The message is the cause. */
export class ConnectionError extends Error {
  override name = 'ConnectionError'
}

/** Codes by which Node says that the other side closed the connection. */
const CLOSED = ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']
/** Codes by which undici says that it can't parse an answer; some of its errors have only a name. */
const UNPARSED = /^(?:HPE_|HTTPParserError$)/
/** The whole answer came, but its length isn't what undici reads in `Content-Length`, where it minds spaces. */
const LENGTH_MISMATCH = 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH'

/** Returns a short word for the log, as {@link codeOf} does. */
export function causeOf(error: unknown): string {
  if (error instanceof ConnectionError) return error.message
  return error instanceof Error ? codeOf(error) : 'unknown'
}

/** Returns an error's code or name, never its message, which can quote sent or received data. */
export function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

/**
 * Interprets the cause of an unusable answer: the connection was closed before it, or its head can't be parsed as it
 * is.
 *
 * @param isAnswered true once a head was parsed: the cause can then only be the length in it
 */
export function unreadBy(cause: string, isAnswered: boolean): { closed?: true; unparsed?: true } {
  if (cause === LENGTH_MISMATCH) return { unparsed: true }
  if (isAnswered) return {}
  if (CLOSED.includes(cause)) return { closed: true }
  return UNPARSED.test(cause) ? { unparsed: true } : {}
}
