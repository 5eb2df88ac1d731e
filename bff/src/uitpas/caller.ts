import type { Exchange, HttpClient } from './http-client.ts'
import type { Credentials } from './credentials.ts'
import { oauthHeader } from './oauth-header.ts'
import type { Parameter } from './oauth-signature.ts'
import { percentEncode } from './percent-encoding.ts'

/** One request to the service. The path is below `{prefix}`, without query. */
export interface UitpasRequest {
  /** What the call is named in logs; its path can hold a uid. */
  name: string
  method: 'GET' | 'POST'
  path: string
  query?: readonly Parameter[]
  form?: readonly Parameter[]
  token?: Credentials
  oauth?: readonly Parameter[]
  /** Less time than other calls have. */
  deadlineMs?: number
  /** Headers that say to which trace the call belongs. */
  trace?: Record<string, string>
}

/** Signs a request and sends it, once. */
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
  return ({ method, path, query = [], form, token, oauth = [], deadlineMs, trace }) => {
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
        ...(form && { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' }),
      },
      body: form && formEncode(form),
      deadlineMs,
    })
  }
}

/** Parameters that are there, in order; an optional one that is absent is left out rather than sent empty. */
export function presentParameters(parameters: Record<string, string | undefined>): Parameter[] {
  return Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
}

function formEncode(parameters: readonly Parameter[]): string {
  return parameters.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join('&')
}
