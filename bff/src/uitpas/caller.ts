import type { Credentials } from './oauth/credentials.ts'
import type { Departure } from './http/departure.ts'
import type { Exchange, HttpClient } from './http/http-client.ts'
import { readAgain } from './http/read-again.ts'
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
  /** Shorter deadline than other calls have, in ms. */
  deadlineMs?: number
  /** Maximum size of the answer, if it can hold pictures. */
  limitBytes?: number
  /** Conditions under which a write may leave. */
  departure?: Departure
  /** Headers of the trace that the call belongs to. */
  trace?: Record<string, string>
}

/**
 * Signs and sends a request. A write is sent once; a read is repeated once, on a connection of its own, if its
 * connection was closed before it was heard, as can happen to a kept-alive one.
 */
export type UitpasCaller = (request: UitpasRequest) => Promise<Exchange>

/**
 * Creates the only way to call the service: every call is signed with the consumer's key and, if given, the employee's
 * token (service.md §2), and asks for XML.
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
        // A cache on the way could return an old answer.
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

  return (request) => {
    if (request.method !== 'GET') return sendOnce(request)
    // Signed again for the second time: a nonce works once, and the first request may have arrived.
    return readAgain((second) => sendOnce(request, second), request.deadlineMs ?? settings.http.deadlineMs)
  }
}

/** Returns the parameters that have a value, in order: an absent optional one is left out rather than sent empty. */
export function presentParameters(parameters: Record<string, string | undefined>): Parameter[] {
  return Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
}

function formEncode(parameters: readonly Parameter[]): string {
  return parameters.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join('&')
}
