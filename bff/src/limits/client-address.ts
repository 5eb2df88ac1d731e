import type { RequestHandler } from 'express'
import ipaddr from 'ipaddr.js'

/** What one subscriber has of IPv6 addresses differs only after this many bits. */
const SUBSCRIBER_BITS = 64
/** IPv4 addresses as IPv6 networks see them: RFC 6052's own prefix, and RFC 8215's for local use. */
const NAT64 = ipaddr.parseCIDR('64:ff9b::/96')
const NAT64_LOCAL = ipaddr.parseCIDR('64:ff9b:1::/48')
const IPV4_BYTES = 4
const WITH_PORT = /^(?:\[([^\]]*)\]|([^:]*))(?::\d{1,5})?$/

/**
 * Names the subscriber behind an address, so that all requests of one are counted together: an IPv4 address as such, in
 * whatever form it comes (mapped into IPv6, or by NAT64); of IPv6 the /64 that a subscriber has for itself.
 *
 * @returns the text itself where it is no address
 */
export function subscriberOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString()
  const bytes = parsed.toByteArray()
  if (parsed.match(NAT64)) return ipaddr.fromByteArray(bytes.slice(-IPV4_BYTES)).toString()
  // There the IPv4 address can lie anywhere after the prefix, and the rest is the same for all.
  if (parsed.match(NAT64_LOCAL)) return ipaddr.fromByteArray(bytes).toString()
  const network = bytes.map((byte, index) => (index < SUBSCRIBER_BITS / 8 ? byte : 0))
  return `${ipaddr.fromByteArray(network).toString()}/${SUBSCRIBER_BITS}`
}

/** Removes the ports that some proxies append in `X-Forwarded-For`: Express takes each entry for an address. */
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
