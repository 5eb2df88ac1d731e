import { isIP, isIPv6 } from 'node:net'
import ipaddr from 'ipaddr.js'

/** An HTTP proxy through which connections are made. */
export interface Proxy {
  /** The setting that names it. */
  setting: string
  isSecure: boolean
  /** A name or an address, IPv6 without brackets. */
  host: string
  port: number
  /** `Proxy-Authorization`; a secret. */
  authorization?: string
}

/** The proxies by the protocol of what is called, and for what there is none, as `NO_PROXY` has it. */
export interface Proxies {
  http?: Proxy
  https?: Proxy
  except: string
}

export const NO_PROXIES: Proxies = { except: '' }

/**
 * Reads the address of a proxy as other programs do: without a scheme it is `http:`.
 *
 * @returns undefined when it is no address of an HTTP proxy
 */
export function readProxy(setting: string, text: string): Proxy | undefined {
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`
  if (!URL.canParse(address)) return undefined
  const { protocol, hostname, port, username, password } = new URL(address)
  if (!/^https?:$/.test(protocol) || hostname === '') return undefined
  const isSecure = protocol === 'https:'
  const login = `${decoded(username)}:${decoded(password)}`
  return {
    setting,
    isSecure,
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(port || (isSecure ? '443' : '80')),
    ...(login !== ':' && { authorization: `Basic ${Buffer.from(login).toString('base64')}` }),
  }
}

/** Facts about a called address that decide its proxy. */
export function destinationOf(url: string): { protocol: string; host: string; port: number } {
  const { protocol, hostname, port } = new URL(url)
  return {
    protocol,
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(port || (protocol === 'https:' ? '443' : '80')),
  }
}

/** The proxy for what is called, or undefined where the way is straight. */
export function proxyFor(
  proxies: Proxies,
  target: { protocol: string; host: string; port: number },
): Proxy | undefined {
  const proxy = target.protocol === 'https:' ? proxies.https : proxies.http
  return proxy && !isExcepted(proxies.except, target) ? proxy : undefined
}

/**
 * Tells whether `NO_PROXY` names a host: `*`; a name, which stands for all below it, too; an address; a network
 * (`10.0.0.0/8`); each of them with a port or without.
 */
function isExcepted(except: string, target: { host: string; port: number }): boolean {
  const host = target.host.toLowerCase().replace(/\.$/, '')
  return except
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => {
      if (entry === '*') return true
      const [, bracketed, plain, port] = /^(?:\[([^\]]+)\]|([^:]*))(?::(\d+))?$/.exec(entry) ?? []
      const name = bracketed ?? plain ?? entry
      if (name === '' || (port !== undefined && Number(port) !== target.port)) return false
      if (isIP(host) > 0) return isWithin(host, name)
      const domain = name.replace(/^\*?\./, '').replace(/\.$/, '')
      return host === domain || host.endsWith(`.${domain}`)
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

/** `host:port` as it stands in a request line, and in words about a proxy. */
export function authority({ host, port }: { host: string; port: number }): string {
  return `${isIPv6(host) ? `[${host}]` : host}:${port}`
}

/** A `%` that encodes nothing stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
