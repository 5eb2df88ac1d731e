import { isIPv6 } from 'node:net'

/** What listens on all addresses, or on that of the machine alone, is reached as `localhost`. */
const LOCAL = ['0.0.0.0', '::', '127.0.0.1']

/**
 * Gives the host by which this machine reaches what listens on an address of it.
 *
 * @param host the setting `HOST`; undefined or empty: all addresses
 */
export function ownHost(host: string | undefined): string {
  const address = (host ?? '').replace(/^\[(.*)\]$/, '$1')
  return address === '' || LOCAL.includes(address) ? 'localhost' : address
}

/** Gives the origin by which this machine reaches what listens there, without a certificate. */
export function ownOrigin(host: string | undefined, port: number): string {
  const name = ownHost(host)
  return `http://${isIPv6(name) ? `[${name.replace(/%.*$/, '')}]` : name}:${port}`
}
