import { createHmac, timingSafeEqual } from 'node:crypto'
import { encodeText } from './encoding.ts'

/** HMAC-SHA1 over a base string (RFC 5849 §3.4.2), in base64. */
export function hmacSha1(base: string, consumerSecret: string, tokenSecret: string): string {
  const key = `${encodeText(consumerSecret)}&${encodeText(tokenSecret)}`
  return createHmac('sha1', key).update(base, 'utf8').digest('base64')
}

/** Compares two signatures in constant time. */
export function sameSignature(expected: string, received: string): boolean {
  const a = Buffer.from(expected, 'utf8')
  const b = Buffer.from(received, 'utf8')
  return a.length === b.length && timingSafeEqual(a, b)
}
