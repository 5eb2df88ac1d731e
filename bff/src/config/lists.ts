import { isIP } from 'node:net'
import * as z from 'zod/mini'

/** Express' `trust proxy`. */
export const trustedProxies = z.pipe(
  z.string().check(
    z.refine(
      (text) => /^\d{1,2}$/.test(text) || text.split(',').every((entry) => isTrustedProxy(entry.trim())),
      {
        error: 'must be a number of proxies, or their addresses separated by commas',
      },
    ),
  ),
  z.transform((text) => (/^\d+$/.test(text) ? Number(text) : text)),
)

/** Origins of other applications. */
export const origins = z.pipe(
  z._default(z.string(), ''),
  z.pipe(
    z.transform((text: string) => text.split(',').flatMap((entry) => entry.trim() || [])),
    z.array(
      z.string().check(
        z.refine(
          (entry) =>
            URL.canParse(entry) &&
            /^https?:$/.test(new URL(entry).protocol) &&
            new URL(entry).origin === entry,
          {
            error: 'must be origins (https://example.org), separated by commas',
          },
        ),
      ),
    ),
  ),
)

/** Origins that are compared as they are written, unlike those of a policy, in which `*` stands for any name. */
export const wholeOrigins = origins.check(
  z.refine((list) => !list.some((origin) => origin.includes('*')), {
    error: 'must name each origin, without *',
  }),
)

/** An entry of Express' `trust proxy`: an address, a network, or one of three names for private networks. */
function isTrustedProxy(entry: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(entry)) return true
  const [address = '', prefix, ...rest] = entry.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  return (
    prefix === undefined || (/^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128))
  )
}
