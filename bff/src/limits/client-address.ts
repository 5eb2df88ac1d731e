import type { RequestHandler } from 'express'
import ipaddr from 'ipaddr.js'

/** Length of the IPv6 prefix that all addresses of a subscriber share. */
const SUBSCRIBER_BITS = 64
/** IPv4 addresses as IPv6 networks see them: RFC 6052's own prefix, and RFC 8215's for local use. */
const NAT64 = ipaddr.parseCIDR('64:ff9b::/96')
const NAT64_LOCAL = ipaddr.parseCIDR('64:ff9b:1::/48')
const IPV4_BYTES = 4
const WITH_PORT = /^(?:\[([^\]]*)\]|([^:]*))(?::\d{1,5})?$/

/**
 * Returns the subscriber behind an address, so that all their requests are counted together: the IPv4 address itself,
 * in any form (mapped into IPv6, or by NAT64); for IPv6 the subscriber's /64.
 *
 * @returns the text itself if it isn't an address
 */
export function subscriberOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString()
  const bytes = parsed.toByteArray()
  if (parsed.match(NAT64)) return ipaddr.fromByteArray(bytes.slice(-IPV4_BYTES)).toString()
  // With this prefix the IPv4 address can be at any position after it, and the other bits are the same for all.
  if (parsed.match(NAT64_LOCAL)) return ipaddr.fromByteArray(bytes).toString()
  const network = bytes.map((byte, index) => (index < SUBSCRIBER_BITS / 8 ? byte : 0))
  return `${ipaddr.fromByteArray(network).toString()}/${SUBSCRIBER_BITS}`
}

/** Removes the ports that some proxies append in `X-Forwarded-For`, since Express takes each entry for an address. */
export const forwardedWithoutPorts: RequestHandler = (request, _response, next) => {
  const forwarded = request.headers['x-forwarded-for']
  if (typeof forwarded === 'string')
    request.headers['x-forwarded-for'] = forwarded.split(',').map(withoutPort).join(',')
  next()
}

function withoutPort(entry: string): string {
  const [, ipv6, ipv4] = WITH_PORT.exec(entry.trim()) ?? []
  return ipv6 ?? ipv4 ?? entry
}
