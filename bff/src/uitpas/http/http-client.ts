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

/** What the service answers with is small, unless pictures are in it; more than this is refused unread. */
const RESPONSE_LIMIT_BYTES = 1024 * 1024
const CONNECT_TIMEOUT_MS = 5000
/** Codes by which Node says that the other side closed the connection. */
const CLOSED = ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']

/**
 * Result of a request, as far as the connection can tell. `lost`: it may have reached the service; `closed` when
 * the other side closed the connection before it answered anything. `date` is what the `Date` header said, empty where
 * there was none.
 */
export type Exchange =
  | {
      kind: 'answered'
      status: number
      authenticate: string
      date?: string
      body: string
      /** Its bytes are no UTF-8, so the body is a guess. */
      notUtf8?: true
    }
  | { kind: 'not_sent'; cause: string }
  | { kind: 'lost'; cause: string; closed?: true }

export interface HttpRequest {
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  body?: string | undefined
  /** For a call that may take less time than others; it never gets more. */
  deadlineMs?: number | undefined
  /** Maximum size of the answer, if more than a megabyte. */
  limitBytes?: number | undefined
  /** On a connection of its own, although it is a read. */
  fresh?: boolean | undefined
  /** Only for what goes on a connection of its own. */
  departure?: Departure | undefined
}

export interface HttpClient {
  /** Deadline of an exchange, in ms. */
  readonly deadlineMs: number
  send(request: HttpRequest): Promise<Exchange>
  /** Resets at once whatever is under way on a connection of its own: nothing of it can arrive later. */
  abandon(): void
  close(): Promise<void>
}

/**
 * The one HTTP client towards the service: HTTP/1.1, a deadline over the whole exchange, a limit on the answer, no
 * redirects followed, nothing ever repeated. It never throws for what the network does.
 *
 * Reads share kept connections. A POST goes on a connection of its own, which is reset when it is given up, so that
 * nothing which the kernel still holds arrives after its end (decision 059).
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
        // An AbortSignal would do the same for several times the cost.
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
      // What this process slept through may have made it too late, or somebody else's.
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

/** A short word for the log. Never an error's message: it can quote what was sent or received. */
function causeOf(error: unknown): string {
  if (error instanceof ConnectionError) return error.message
  if (error instanceof errors.UndiciError) return error.code
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.name : 'unknown'
}
