import { isIP, isIPv6 } from 'node:net'
import { domainToASCII } from 'node:url'
import ipaddr from 'ipaddr.js'
import { portOf } from './port-of.ts'

/** An HTTP proxy through which connections are made. */
export interface Proxy {
  /** The setting that names the proxy. */
  setting: string
  isSecure: boolean
  /** A name or an address, IPv6 without brackets. */
  host: string
  port: number
  /** Value of `Proxy-Authorization`; a secret. */
  authorization?: string
}

/** The proxies by the protocol of the target, and the targets without one, in the notation of `NO_PROXY`. */
export interface Proxies {
  http?: Proxy
  https?: Proxy
  except: string
}

export const NO_PROXIES: Proxies = { except: '' }

/** Parts of an address. The login ends at the last @, since a name can hold a backslash and a password any character. */
const ADDRESS = /^(?:([a-z][a-z\d+.-]*):\/\/)?(?:(.*)@)?((?!.*:\/\/)[^\s@\\]+)$/is

/**
 * Reads the address of a proxy as other programs do: `http:` if it has no scheme. Its login may be written as it is
 * (`DOMAIN\user:p#ss`) or escaped.
 *
 * @returns undefined if it isn't the address of an HTTP proxy
 */
export function readProxy(setting: string, text: string): Proxy | undefined {
  const [, scheme = 'http', credentials = '', rest = ''] = ADDRESS.exec(text) ?? []
  const address = `${scheme}://${rest}`
  if (!URL.canParse(address)) return undefined
  const { protocol, host, port } = destinationOf(address)
  if (!/^https?:$/.test(protocol) || host === '' || port === 0) return undefined
  const [, username = '', password = ''] = /^([^:]*):?(.*)$/s.exec(credentials) ?? []
  const login = `${decoded(username)}:${decoded(password)}`
  return {
    setting,
    isSecure: protocol === 'https:',
    host,
    port,
    ...(login !== ':' && { authorization: `Basic ${Buffer.from(login).toString('base64')}` }),
  }
}

/** Extracts the parts of an address that decide how it is reached; IPv6 without brackets. */
export function destinationOf(url: string): { protocol: string; host: string; port: number } {
  const { protocol, hostname, port } = new URL(url)
  return {
    protocol,
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(portOf({ protocol, port })),
  }
}

/** Returns the proxy for a target, or undefined for a direct connection. */
export function proxyFor(
  proxies: Proxies,
  target: { protocol: string; host: string; port: number },
): Proxy | undefined {
  const proxy = target.protocol === 'https:' ? proxies.https : proxies.http
  return proxy && !isExcepted(proxies.except, target) ? proxy : undefined
}

/** An entry of `NO_PROXY`: a name, address or network, IPv6 perhaps in brackets, and perhaps a port. */
const ENTRY = /^(?:\[([^\]]+)\](\/\d+)?|([^:]*))(?::(\d+|\*))?$/

/**
 * Tells whether `NO_PROXY` covers a host: by `*`; a name, which includes its subdomains; an address; a network
 * (`10.0.0.0/8`); or a part with `*` for the rest (`10.1.*`); each with or without a port. Entries are separated by
 * commas, spaces or, as on Windows, semicolons.
 */
function isExcepted(except: string, target: { host: string; port: number }): boolean {
  const host = target.host.toLowerCase().replace(/\.$/, '')
  return except
    .toLowerCase()
    .split(/[\s,;|"']+/)
    .map((entry) => entry.replace(/^[a-z]+:\/\//, '').replace(/\/$/, ''))
    .some((entry) => {
      const [, bracketed, bits = '', plain, port = '*'] = ENTRY.exec(entry) ?? []
      const name = bracketed === undefined ? (plain ?? entry) : bracketed + bits
      if (name === '' || (port !== '*' && Number(port) !== target.port)) return false
      const domain = name.replace(/^\*?\.+/, '').replace(/\.$/, '')
      if (domain.includes('*')) return isLike(host, domain)
      if (isIP(host) > 0) return isWithin(host, name)
      const ascii = domainToASCII(domain)
      return ascii !== '' && (host === ascii || host.endsWith(`.${ascii}`))
    })
}

/** Tells whether a host matches a pattern in which `*` stands for anything. */
function isLike(host: string, pattern: string): boolean {
  const [start = '', ...parts] = pattern.split('*')
  const end = parts.pop() ?? ''
  if (!host.startsWith(start) || !host.endsWith(end) || host.length < start.length + end.length) return false
  let at = start.length
  return parts.every((part) => {
    const found = host.indexOf(part, at)
    at = found + part.length
    return found !== -1 && at <= host.length - end.length
  })
}

function isWithin(address: string, entry: string): boolean {
  const parsed = ipaddr.process(address)
  if (ipaddr.isValidCIDR(entry)) {
    const [network, bits] = ipaddr.parseCIDR(entry)
    return network.kind() === parsed.kind() && parsed.match(network, bits)
  }
  return ipaddr.isValid(entry) && ipaddr.process(entry).toString() === parsed.toString()
}

/** Writes `host:port` for a request line, or for a message about a proxy. */
export function authority({ host, port }: { host: string; port: number }): string {
  return `${isIPv6(host) ? `[${host}]` : host}:${port}`
}

/** Decodes percent-encoding; returns the text as it is if a `%` in it encodes nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
