import { encodeText } from './encoding.ts'
import type { Parameter } from './parameters.ts'

/** Target of a request: `host` as in its Host header, `path` as in the request line, still encoded. */
export type SignedTarget = { method: string; scheme: 'http' | 'https'; host: string; path: string }

/** The signature base string of RFC 5849 §3.4.1. `oauth_signature` is left out wherever it was sent. */
export function baseString(target: SignedTarget, parameters: readonly Parameter[]): string {
  return [target.method.toUpperCase(), baseUri(target), normalize(parameters)].map(encodeText).join('&')
}

/** §3.4.1.2: scheme and host in lower case, without the scheme's own port. */
function baseUri({ scheme, host, path }: SignedTarget): string {
  const ownPort = scheme === 'http' ? /:80$/ : /:443$/
  return `${scheme}://${host.toLowerCase().replace(ownPort, '')}${path === '' ? '/' : path}`
}

/** §3.4.1.3.2: encoded first, then sorted by name and value in byte order. */
function normalize(parameters: readonly Parameter[]): string {
  return parameters
    .filter(({ name }) => name !== 'oauth_signature')
    .toSorted((a, b) => compare(a.encodedName, b.encodedName) || compare(a.encodedValue, b.encodedValue))
    .map(({ encodedName, encodedValue }) => `${encodedName}=${encodedValue}`)
    .join('&')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
