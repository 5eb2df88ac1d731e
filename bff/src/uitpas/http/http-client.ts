import { isUtf8 } from 'node:buffer'
import { EventEmitter } from 'node:events'
import type { Socket } from 'node:net'
import { Agent, Client, type Dispatcher, errors, request } from 'undici'
import { decompress } from './decompress.ts'
import { decodeText } from './decode-text.ts'
import { ConnectionError, createConnect, reset } from './connect.ts'
import { type Departure, guardDeparture } from './departure.ts'
import { readUpTo } from './read-up-to.ts'
import { NO_PROXIES, type Proxies } from './proxy.ts'
import { createProxyWay } from './proxy-way.ts'

/** Size limit of an answer, unless it can hold pictures; the rest of a larger one isn't read. */
const RESPONSE_LIMIT_BYTES = 1024 * 1024
const CONNECT_TIMEOUT_MS = 5000
/** Codes by which Node says that the other side closed the connection. */
const CLOSED = ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']

/**
 * Result of a request at the level of the connection. `lost`: it may have reached the service; `closed` if the other
 * side closed the connection before any answer. `date` is the `Date` header, empty without one.
 */
export type Exchange =
  | {
      kind: 'answered'
      status: number
      authenticate: string
      date?: string
      body: string
      /** True if the bytes aren't UTF-8, so the body is a guess. */
      notUtf8?: true
    }
  | { kind: 'not_sent'; cause: string }
  | { kind: 'lost'; cause: string; closed?: true }

export interface HttpRequest {
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  body?: string | undefined
  /** Shorter deadline for this call, in ms; a longer one has no effect. */
  deadlineMs?: number | undefined
  /** Maximum size of the answer, if more than 1 MiB. */
  limitBytes?: number | undefined
  /** True to send a read on a connection of its own. */
  fresh?: boolean | undefined
  /** The fence, only for a request on a connection of its own. */
  departure?: Departure | undefined
}

export interface HttpClient {
  /** Deadline of an exchange, in ms. */
  readonly deadlineMs: number
  send(request: HttpRequest): Promise<Exchange>
  /** Resets all requests on connections of their own at once, so that nothing of them can arrive later. */
  abandon(): void
  close(): Promise<void>
}

/**
 * Creates the only HTTP client for the service: HTTP/1.1, a deadline for the whole exchange, a size limit on the
 * answer, no redirects, no retries. It never throws for network failures.
 *
 * Reads share kept-alive connections. A POST has a connection of its own, which is reset when the request is given up,
 * so that data still in the kernel doesn't arrive afterwards (decision 059).
 */
export function createHttpClient(options: { deadlineMs: number; proxies?: Proxies }): HttpClient {
  const timeoutMs = Math.min(CONNECT_TIMEOUT_MS, options.deadlineMs)
  const openWay = createProxyWay(options.proxies ?? NO_PROXIES, timeoutMs)
  const connect = createConnect({ timeoutMs, openWay })
  const limits = {
    headersTimeout: options.deadlineMs,
    bodyTimeout: options.deadlineMs,
  }
  const agent = new Agent({ ...limits, allowH2: false, connect: connect() })
  const running = new Set<() => void>()

  async function exchange(
    { method, url, headers, body, deadlineMs = options.deadlineMs, limitBytes, departure }: HttpRequest,
    way: { dispatcher: Dispatcher; giveUp?: () => void; hasLeft?: () => boolean; closes?: boolean },
  ): Promise<Exchange> {
    const deadline = new EventEmitter()
    const progress = { isLate: false, isAnswered: false }
    const giveUp = () => {
      way.giveUp?.()
      deadline.emit('abort')
    }
    const passedMs = departure === undefined ? 0 : performance.now() - departure.since
    const timer = setTimeout(
      () => {
        progress.isLate = true
        giveUp()
      },
      Math.max(Math.min(deadlineMs, options.deadlineMs) - passedMs, 0),
    )
    if (way.giveUp) running.add(giveUp)
    try {
      const response = await request(url, {
        method,
        headers,
        body: body ?? null,
        dispatcher: way.dispatcher,
        ...(way.closes && { reset: true }),
        // An AbortSignal would do the same at several times the cost.
        signal: deadline,
      })
      progress.isAnswered = true
      const limit = limitBytes ?? RESPONSE_LIMIT_BYTES
      const received = await readUpTo(limit, response.body)
      const bytes = await decompress(received, response.headers['content-encoding'], limit)
      return {
        kind: 'answered',
        status: response.statusCode,
        authenticate: String(response.headers['www-authenticate'] ?? ''),
        date: String(response.headers['date'] ?? ''),
        body: bytes ? decodeText(bytes, response.headers['content-type']) : '',
        ...(bytes && !isUtf8(bytes) && { notUtf8: true }),
      }
    } catch (error) {
      const cause = progress.isLate ? 'TimeoutError' : causeOf(error)
      if (error instanceof ConnectionError || way.hasLeft?.() === false) return { kind: 'not_sent', cause }
      const isClosed = !progress.isAnswered && CLOSED.includes(cause)
      return { kind: 'lost', cause, ...(isClosed && { closed: true }) }
    } finally {
      clearTimeout(timer)
      running.delete(giveUp)
    }
  }

  async function sendFresh(asked: HttpRequest): Promise<Exchange> {
    const { departure, deadlineMs = options.deadlineMs } = asked
    const since = departure?.since ?? performance.now()
    let socket: Socket | undefined
    let hasLeft = false
    const leave = () => {
      // The process may have slept: by now the request can be too late, or another attempt's.
      if (hasLeft || performance.now() - since >= Math.min(deadlineMs, options.deadlineMs)) return false
      hasLeft = departure?.mayLeave() ?? true
      return hasLeft
    }
    const client = new Client(new URL(asked.url).origin, {
      ...limits,
      allowH2: false,
      connect: connect((opened) => (socket = opened)),
    })
    const giveUp = () => {
      if (socket) reset(socket)
    }
    const dispatcher = client.compose(guardDeparture(leave))
    const result = await exchange(asked, { dispatcher, giveUp, hasLeft: () => hasLeft, closes: true })
    if (result.kind !== 'answered') giveUp()
    void client.destroy()
    return result
  }

  return {
    deadlineMs: options.deadlineMs,
    send: (asked) =>
      asked.fresh || asked.method === 'POST' ? sendFresh(asked) : exchange(asked, { dispatcher: agent }),
    abandon() {
      for (const giveUp of running) giveUp()
    },
    close: () => agent.close(),
  }
}

/** Returns a short word for the log, never an error's message, which can quote sent or received data. */
function causeOf(error: unknown): string {
  if (error instanceof ConnectionError) return error.message
  if (error instanceof errors.UndiciError) return error.code
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.name : 'unknown'
}
