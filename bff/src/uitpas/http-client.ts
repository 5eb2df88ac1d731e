import { EventEmitter } from 'node:events'
import { Agent, buildConnector, errors, request } from 'undici'

/** Everything the service answers with is small; more than this is refused unread. */
const RESPONSE_LIMIT_BYTES = 1024 * 1024
const CONNECT_TIMEOUT_MS = 5000

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * What became of a request, as far as the connection can tell. `lost`: it may have reached the service. `date` is what
 * the `Date` header said, empty where there was none.
 */
export type Exchange =
  | { kind: 'answered'; status: number; authenticate: string; date?: string; body: string }
  | { kind: 'not_sent'; cause: string }
  | { kind: 'lost'; cause: string }

export interface HttpClient {
  send(request: {
    method: 'GET' | 'POST'
    url: string
    headers: Record<string, string>
    body?: string | undefined
    /** For a call that may take less time than others; it never gets more. */
    deadlineMs?: number | undefined
  }): Promise<Exchange>
  close(): Promise<void>
}

/** No connection came about, so nothing was sent. */
class ConnectionError extends Error {
  override name = 'ConnectionError'
}

/**
 * The one HTTP client towards the service: keep-alive, a deadline over the whole exchange, a limit on the answer, no
 * redirects followed, nothing ever repeated. It never throws for what the network does.
 */
export function createHttpClient(options: { deadlineMs: number }): HttpClient {
  const connect = buildConnector({ timeout: Math.min(CONNECT_TIMEOUT_MS, options.deadlineMs) })
  const agent = new Agent({
    maxResponseSize: RESPONSE_LIMIT_BYTES,
    headersTimeout: options.deadlineMs,
    bodyTimeout: options.deadlineMs,
    connect: (target, callback) =>
      connect(target, (...[error, socket]) => {
        if (error) callback(new ConnectionError(causeOf(error)), null)
        else callback(null, socket)
      }),
  })

  return {
    async send({ method, url, headers, body, deadlineMs = options.deadlineMs }) {
      const deadline = new EventEmitter()
      const lateness = { isLate: false }
      const timer = setTimeout(
        () => {
          lateness.isLate = true
          deadline.emit('abort')
        },
        Math.min(deadlineMs, options.deadlineMs),
      )
      try {
        const response = await request(url, {
          method,
          headers,
          body: body ?? null,
          dispatcher: agent,
          // An AbortSignal would do the same for several times the cost.
          signal: deadline,
        })
        const bytes = await response.body.arrayBuffer()
        return {
          kind: 'answered',
          status: response.statusCode,
          authenticate: String(response.headers['www-authenticate'] ?? ''),
          date: String(response.headers['date'] ?? ''),
          body: decodeUtf8(bytes, response.headers['content-encoding']),
        }
      } catch (error) {
        const kind = error instanceof ConnectionError ? 'not_sent' : 'lost'
        return { kind, cause: lateness.isLate ? 'TimeoutError' : causeOf(error) }
      } finally {
        clearTimeout(timer)
      }
    },
    close: () => agent.close(),
  }
}

/** An answer that is not UTF-8, or compressed although nobody asked for that, reads as empty: no call accepts that. */
function decodeUtf8(bytes: ArrayBuffer, encoding: string | string[] | undefined): string {
  if (encoding !== undefined && encoding !== 'identity') return ''
  try {
    return utf8.decode(bytes)
  } catch {
    return ''
  }
}

/** A short word for the log. Never an error's message: it can quote what was sent or received. */
function causeOf(error: unknown): string {
  if (error instanceof ConnectionError) return error.message
  if (error instanceof errors.UndiciError) return error.code
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.name : 'unknown'
}
