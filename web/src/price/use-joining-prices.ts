import type { Counter, FormFit, Passholder, Reason } from '@balie/shared'
import type { PriceState } from './price-state.ts'
import { usePrice } from './use-price.ts'

interface Joining {
  fit: FormFit
  /** The new card's number, well-formed. */
  uitpasNumber: string | undefined
  passholder: Passholder | undefined
  counter: Counter
  voucher: { text: string; settled: boolean }
}

/**
 * Requests the price of the new card for each of the two reasons by which a newcomer can join its system, for
 * comparison, since neither selects itself (rules.md §2). Requests nothing for other passholders.
 */
export function useJoiningPrices({
  fit,
  uitpasNumber,
  passholder,
  counter,
  voucher,
}: Joining): Partial<Record<Reason, PriceState>> {
  const joins = isNewcomer(fit) && fit.cardFit?.fits !== false && uitpasNumber !== undefined && passholder
  const card = joins ? { uitpasNumber, passholder } : undefined
  const upgrade = usePrice({ purchase: card && { ...card, reason: 'CARD_UPGRADE' }, counter, voucher })
  const extra = usePrice({ purchase: card && { ...card, reason: 'EXTRA_CARD' }, counter, voucher })
  return card ? { CARD_UPGRADE: upgrade.state, EXTRA_CARD: extra.state } : {}
}

/** Tells whether both reasons are offered because the passholder isn't a member of the card's system. */
function isNewcomer({ reasonFits }: FormFit): boolean {
  return reasonFits.some((fit) => fit.reason === 'EXTRA_CARD' && fit.fits && fit.doubt === 'NEW_IN_SYSTEM')
}
