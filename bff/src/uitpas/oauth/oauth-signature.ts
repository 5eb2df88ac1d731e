import { createHmac } from 'node:crypto'
import { percentEncode } from './percent-encoding.ts'

/** A name and a value, unencoded. Parameters form a list, since a name may occur more than once. */
export type Parameter = readonly [name: string, value: string]

/**
 * Makes the signature base string of RFC 5849 §3.4.1.
 *
 * @param request.url absolute, without query: the query's parameters are in `parameters`
 * @param request.parameters all OAuth, query and form parameters except `oauth_signature` and `realm`
 */
export function signatureBaseString(request: {
  method: string
  url: string
  parameters: readonly Parameter[]
}): string {
  const { protocol, host, pathname } = new URL(request.url)
  return [request.method.toUpperCase(), `${protocol}//${host}${pathname}`, normalised(request.parameters)]
    .map(percentEncode)
    .join('&')
}

/**
 * Signs a base string by HMAC-SHA1 (RFC 5849 §3.4.2).
 *
 * @param secrets.tokenSecret empty if there is no token
 * @returns the signature in base64
 */
export function signHmacSha1(
  baseString: string,
  secrets: { consumerSecret: string; tokenSecret: string },
): string {
  const key = `${percentEncode(secrets.consumerSecret)}&${percentEncode(secrets.tokenSecret)}`
  return createHmac('sha1', key).update(baseString).digest('base64')
}

/** Normalises parameters (§3.4.1.3.2): encodes them, sorts them by the bytes of name and value, and joins them. */
function normalised(parameters: readonly Parameter[]): string {
  return parameters
    .map(([name, value]) => [percentEncode(name), percentEncode(value)] as const)
    .sort((a, b) => compare(a[0], b[0]) || compare(a[1], b[1]))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
