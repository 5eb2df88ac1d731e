import type { Exchange, HttpClient, HttpRequest } from './http-client.ts'

/** Proxies send it, also unasked, when they close an idle connection (RFC 9110 §15.5.9). */
const REQUEST_TIMEOUT = 408

/**
 * Sends a read, and repeats it once, on a connection of its own, if its connection was closed before it was heard, as
 * can happen to a kept-alive one, or if its answer has a head that can't be parsed as it is.
 *
 * @param send sends the read; for the second time with what is left of the deadline
 * @param deadlineMs of both together
 */
export async function readAgain(
  send: (second?: { fresh: true; deadlineMs: number }) => Promise<Exchange>,
  deadlineMs: number,
): Promise<Exchange> {
  const startedAt = performance.now()
  const exchange = await send()
  if (!wasUnheard(exchange)) return exchange
  const leftMs = deadlineMs - (performance.now() - startedAt)
  return leftMs > 0 ? send({ fresh: true, deadlineMs: leftMs }) : exchange
}

/** Sends a read without a signature, repeated as {@link readAgain} does; a write is sent once. */
export function sendUnsigned(http: HttpClient, request: HttpRequest): Promise<Exchange> {
  if (request.method !== 'GET') return http.send(request)
  return readAgain((second) => http.send({ ...request, ...second }), request.deadlineMs ?? http.deadlineMs)
}

/**
 * Tells whether nothing can be read of an answer: it couldn't be parsed, or the connection was closed before its request
 * was heard, without an answer or with a 408 as its last word.
 */
function wasUnheard(exchange: Exchange): boolean {
  if (exchange.kind === 'answered') return exchange.status === REQUEST_TIMEOUT
  return exchange.kind === 'lost' && (exchange.closed ?? exchange.unparsed) === true
}
