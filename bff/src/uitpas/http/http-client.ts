import { isUtf8 } from 'node:buffer'
import { Agent, type Dispatcher } from 'undici'
import { decompress } from './decompress.ts'
import { decodeText } from './decode-text.ts'
import { createConnect } from './connect.ts'
import type { Departure } from './departure.ts'
import { causeOf, ConnectionError, unreadBy } from './failure-cause.ts'
import { NO_PROXIES, type Proxies } from './proxy.ts'
import { createProxyWay } from './proxy-way.ts'
import { receive, type Received } from './receive.ts'
import { createSingleUseConnections } from './single-use-connections.ts'

/** Size limit of an answer, unless it can hold pictures; the rest of a larger one isn't read. */
const RESPONSE_LIMIT_BYTES = 1024 * 1024
const CONNECT_TIMEOUT_MS = 5000
/** Size limit of an answer's headers: a proxy or firewall can add cookies and policies beyond Node's 16 KiB. */
const HEADERS_LIMIT_BYTES = 64 * 1024
/**
 * Longest idle time of a kept connection, whatever the server offers (`Keep-Alive: timeout=300`): firewalls on the way
 * forget idle ones silently, and a read on such a one waits in vain.
 */
const KEPT_IDLE_MS = 4000

/** Result of a request at the level of the connection. */
export type Exchange =
  | {
      kind: 'answered'
      status: number
      authenticate: string
      /** The `Date` header; empty without one. */
      date?: string
      /** Target of a redirect, which is never followed. */
      location?: string
      body: string
      /** True if the bytes aren't UTF-8, so the body is a guess. */
      notUtf8?: true
    }
  /** Nothing has left. */
  | { kind: 'not_sent'; cause: string }
  /**
   * It may have reached the service. `closed`: the other side closed the connection before any answer; `unparsed`: the
   * head of its answer can't be parsed.
   */
  | { kind: 'lost'; cause: string; closed?: true; unparsed?: true }

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

/** The connection that a request takes. */
interface Way {
  url: URL
  dispatcher: Dispatcher
  /** Called right before the first byte: false stops the request. */
  mayLeave?: () => boolean
  /** False while nothing can have left. */
  hasLeft?: () => boolean
  onEnd?: () => void
  /** Resets the connection. */
  giveUp?: () => void
}

/** The request was given up: its deadline is over, or the process ends. */
class GivenUp extends Error {
  override name = 'GivenUp'
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
  /** Origins whose answers had a head that can't be parsed: it is tidied from then on. */
  const oddOrigins = new Set<string>()
  const connect = createConnect({ timeoutMs, openWay, isOdd: (origin) => oddOrigins.has(origin) })
  // Each exchange has one deadline, so undici's own timers for its parts would only cost.
  const common = { headersTimeout: 0, bodyTimeout: 0, allowH2: false, maxHeaderSize: HEADERS_LIMIT_BYTES }
  const agent = new Agent({ ...common, keepAliveMaxTimeout: KEPT_IDLE_MS, connect: connect() })
  const singleUse = createSingleUseConnections(connect, common)
  const running = new Set<() => void>()

  async function exchange(asked: HttpRequest, way: Way): Promise<Exchange> {
    const { method, headers, deadlineMs = options.deadlineMs, limitBytes = RESPONSE_LIMIT_BYTES } = asked
    const { origin, pathname, search } = way.url
    const { dispatcher, mayLeave, onEnd } = way
    const request = { origin, path: pathname + search, method, headers, body: asked.body ?? null }
    const receiving = receive(dispatcher, request, { limitBytes, mayLeave, onEnd })
    const progress = { isLate: false }
    const giveUp = () => {
      way.giveUp?.()
      receiving.abort(new GivenUp())
    }
    const passedMs = asked.departure === undefined ? 0 : performance.now() - asked.departure.since
    const timer = setTimeout(
      () => {
        progress.isLate = true
        giveUp()
      },
      Math.max(Math.min(deadlineMs, options.deadlineMs) - passedMs, 0),
    )
    if (way.giveUp) running.add(giveUp)
    try {
      return await readExchange(await receiving.received, limitBytes)
    } catch (error) {
      const cause = progress.isLate ? 'TimeoutError' : causeOf(error)
      if (error instanceof ConnectionError || way.hasLeft?.() === false) return { kind: 'not_sent', cause }
      const unread = unreadBy(cause, receiving.isAnswered())
      if (unread.unparsed) oddOrigins.add(origin)
      return { kind: 'lost', cause, ...unread }
    } finally {
      clearTimeout(timer)
      running.delete(giveUp)
    }
  }

  async function sendAlone(asked: HttpRequest): Promise<Exchange> {
    const { departure, deadlineMs = options.deadlineMs } = asked
    const since = departure?.since ?? performance.now()
    let hasLeft = false
    const mayLeave = () => {
      // The process may have slept: by now the request can be too late, or another attempt's.
      if (hasLeft || performance.now() - since >= Math.min(deadlineMs, options.deadlineMs)) return false
      hasLeft = departure?.mayLeave() ?? true
      return hasLeft
    }
    const url = new URL(asked.url)
    const connection = singleUse.take(url.origin)
    const result = await exchange(asked, {
      url,
      dispatcher: connection.client,
      mayLeave,
      hasLeft: () => hasLeft,
      onEnd: () => connection.close(),
      giveUp: () => connection.reset(),
    })
    const isClosed = result.kind === 'answered'
    if (!isClosed) connection.reset()
    singleUse.giveBack(url.origin, connection, { isClosed })
    return result
  }

  return {
    deadlineMs: options.deadlineMs,
    send: (asked) =>
      asked.fresh || asked.method === 'POST'
        ? sendAlone(asked)
        : exchange(asked, { url: new URL(asked.url), dispatcher: agent }),
    abandon() {
      for (const giveUp of running) giveUp()
    },
    async close() {
      await Promise.all([agent.close(), singleUse.destroy()])
    },
  }
}

/** Decodes an answer. One that can't be decompressed, or becomes too large by it, has an empty body. */
async function readExchange({ status, headers, bytes }: Received, limitBytes: number): Promise<Exchange> {
  const plain = await decompress(bytes, headers['content-encoding'], limitBytes)
  return {
    kind: 'answered',
    status,
    authenticate: headers['www-authenticate'] ?? '',
    date: headers.date ?? '',
    ...(headers.location !== undefined && { location: headers.location }),
    body: plain ? decodeText(plain, headers['content-type']) : '',
    ...(plain && !isUtf8(plain) && { notUtf8: true }),
  }
}
