import { isIPv6 } from 'node:net'

/** Addresses to listen on that this machine reaches as `localhost`: all of them, or the loopback only. */
const LOCAL = ['0.0.0.0', '::', '127.0.0.1']

/**
 * Returns the host by which this machine reaches a server that listens on one of its addresses.
 *
 * @param host the setting `HOST`; undefined or empty: all addresses
 */
export function ownHost(host: string | undefined): string {
  const address = withoutBrackets(host ?? '')
  return address === '' || LOCAL.includes(address) ? 'localhost' : address
}

/** Returns the http origin by which this machine reaches a server of its own. */
export function ownOrigin(host: string | undefined, port: number): string {
  const name = ownHost(host)
  return `http://${isIPv6(name) ? `[${name.replace(/%.*$/, '')}]` : name}:${port}`
}

/** Removes the brackets that a URL puts around an IPv6 address. */
export function withoutBrackets(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1')
}
