import type { Outcome } from '@balie/shared'

/**
 * Makes the address that returns an outcome: the address in a link, with the outcome in the fragment, which no server
 * sees. Undefined for an address outside the configured origins, so that a stranger's link can't redirect anyone.
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
