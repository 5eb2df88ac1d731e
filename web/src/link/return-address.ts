import type { Outcome } from '@balie/shared'

/**
 * Makes the address that takes an outcome back: the address that a link named, with the outcome's word in the fragment, which no
 * server sees. Undefined for an address outside the configured origins: nobody is sent anywhere by a stranger's link.
 *
 * @param wanted the link's `returnUrl`
 * @param origins RETURN_ORIGINS
 */
export function returnAddress(
  wanted: string | undefined,
  origins: readonly string[],
  outcome: Outcome,
): string | undefined {
  if (wanted === undefined || !URL.canParse(wanted)) return undefined
  const address = new URL(wanted)
  const isPlain = /^https?:$/.test(address.protocol) && address.username === '' && address.password === ''
  if (!isPlain || !origins.includes(address.origin)) return undefined
  address.hash = new URLSearchParams({ outcome }).toString()
  return address.href
}
