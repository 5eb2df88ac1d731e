/** Address and credentials of a Redis. */
export interface RedisAddress {
  username?: string
  password?: string
  database: number
  socket: { host: string; port: number; tls: boolean }
}

/** A certificate of this application and its key, in PEM. */
export interface ClientCertificate {
  cert: string
  key: string
}

const DEFAULT_PORT = 6379
const PORT_MAX = 65_535
/** Parts of an address. Credentials end at the last @, since a pasted password can hold any character. */
const ADDRESS =
  /^(rediss?):\/\/(?:([^@:]*)(?::(.*))?@)?(?:\[([0-9a-f:.]+)\]|([^\s/?#@:[\],;"']+))(?::(\d{1,5}))?(?:\/(\d{0,4}))?$/i

/**
 * Reads a `redis://` or `rediss://` URL, also one whose password holds `/`, `#`, `@`, `:` or a `%` that isn't escaped.
 *
 * @returns undefined if the text isn't such a URL
 */
export function parseRedisUrl(url: string): RedisAddress | undefined {
  const [, scheme, user = '', secret, ipv6, name, port, database] = ADDRESS.exec(url) ?? []
  const host = ipv6 ?? name
  if (scheme === undefined || host === undefined) return undefined
  const portNumber = port === undefined ? DEFAULT_PORT : Number(port)
  if (portNumber < 1 || portNumber > PORT_MAX) return undefined
  return {
    ...(user !== '' && { username: unescape(user) }),
    ...(secret !== undefined && secret !== '' && { password: unescape(secret) }),
    database: Number(database ?? 0),
    socket: { host, port: portNumber, tls: scheme.toLowerCase() === 'rediss' },
  }
}

/** Decodes escapes; a text with a % that doesn't begin an escape was never escaped, and is returned as it is. */
function unescape(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
