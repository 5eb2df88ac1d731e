import { isIP } from 'node:net'
import * as z from 'zod/mini'
import { withoutBrackets } from './own-address.ts'

/** Tells whether a text is an http or https URL. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

/** Tells whether a URL is safe from eavesdroppers: https, or this machine. */
export function isConfidential(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

/** An http or https URL without parts that a call would lose or a log reveal: no query, fragment, user or password. */
export const webAddress = z.string({ error: 'is missing' }).check(
  z.minLength(1, { error: 'is missing', abort: true }),
  z.refine((text) => isWebAddress(text) && !/[\s,;]/.test(text), {
    error: 'must be an http or https URL',
    abort: true,
  }),
  z.refine((text) => /^[^?#@]+$/.test(text), { error: 'must have no query, fragment, user or password' }),
)

/**
 * An address or name of this machine. Not checked here, since shells set a `HOST` of their own: listening checks it.
 */
export const host = z.pipe(
  z.optional(
    z.string().check(
      z.refine((text) => isIP(withoutBrackets(text)) > 0 || /^[\w.-]+$/.test(text), {
        error: 'must be an address or a name of this machine',
      }),
    ),
  ),
  z.transform((text) => text && withoutBrackets(text)),
)
