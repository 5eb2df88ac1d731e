import type { Credentials } from './oauth/credentials.ts'
import type { Departure } from './http/departure.ts'
import type { Exchange, HttpClient } from './http/http-client.ts'
import { oauthHeader } from './oauth/oauth-header.ts'
import type { Parameter } from './oauth/oauth-signature.ts'
import { percentEncode } from './oauth/percent-encoding.ts'

/** One request to the service. The path is below `{prefix}`, without query. */
export interface UitpasRequest {
  /** Name of the call in logs; its path can hold a uid. */
  name: string
  method: 'GET' | 'POST'
  path: string
  query?: readonly Parameter[]
  form?: readonly Parameter[]
  token?: Credentials
  oauth?: readonly Parameter[]
  /** Less time than other calls have. */
  deadlineMs?: number
  /** Maximum size of the answer, if it can hold pictures. */
  limitBytes?: number
  /** Conditions under which a write may leave. */
  departure?: Departure
  /** Headers that say to which trace the call belongs. */
  trace?: Record<string, string>
}

/**
 * Signs a request and sends it: a write once, a read once more on a connection of its own when the first was closed
 * under it without an answer, as happens to one that was kept.
 */
export type UitpasCaller = (request: UitpasRequest) => Promise<Exchange>

/**
 * The one door to the service: every call is signed for the consumer and, where given, the employee's token
 * (service.md §2), and asks for XML.
 */
export function createCaller(settings: {
  apiUrl: string
  consumer: Credentials
  http: HttpClient
  clock: () => Date
}): UitpasCaller {
  function sendOnce(request: UitpasRequest, fresh?: { deadlineMs: number }): Promise<Exchange> {
    const { method, path, query = [], form, token, oauth = [], departure, trace } = request
    const url = `${settings.apiUrl}/${path}`
    const authorization = oauthHeader({
      method,
      url,
      parameters: [...query, ...(form ?? [])],
      consumer: settings.consumer,
      token,
      oauth,
      now: settings.clock(),
    })
    return settings.http.send({
      method,
      url: query.length > 0 ? `${url}?${formEncode(query)}` : url,
      headers: {
        ...trace,
        accept: 'application/xml',
        authorization,
        // What a cache on the way remembers is from before.
        ...(method === 'GET' && { 'cache-control': 'no-store' }),
        ...(form && { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' }),
      },
      body: form && formEncode(form),
      deadlineMs: fresh?.deadlineMs ?? request.deadlineMs,
      limitBytes: request.limitBytes,
      fresh: fresh !== undefined,
      departure,
    })
  }

  return async (request) => {
    const startedAt = performance.now()
    const exchange = await sendOnce(request)
    if (request.method !== 'GET' || exchange.kind !== 'lost' || !exchange.closed) return exchange
    // Signed anew: a nonce works once, and nobody knows whether the first came through.
    const deadlineMs = (request.deadlineMs ?? settings.http.deadlineMs) - (performance.now() - startedAt)
    return deadlineMs > 0 ? sendOnce(request, { deadlineMs }) : exchange
  }
}

/** Parameters that are there, in order; an optional one that is absent is left out rather than sent empty. */
export function presentParameters(parameters: Record<string, string | undefined>): Parameter[] {
  return Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
}

function formEncode(parameters: readonly Parameter[]): string {
  return parameters.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join('&')
}
