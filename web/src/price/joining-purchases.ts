import type { FormFit, Passholder, Reason } from '@balie/shared'
import type { PriceRequest } from './use-price.ts'

/**
 * Returns what the new card's price is requested for by each of the two reasons by which a newcomer can join its system,
 * for comparison, since neither selects itself (rules.md §2). Empty for other passholders.
 *
 * @param known.uitpasNumber the new card's number, well-formed
 */
export function joiningPurchases(
  fit: FormFit,
  { uitpasNumber, passholder }: { uitpasNumber: string | undefined; passholder: Passholder | undefined },
): Partial<Record<Reason, PriceRequest['purchase']>> {
  if (!isNewcomer(fit) || fit.cardFit?.fits === false || uitpasNumber === undefined || !passholder) return {}
  const card = { uitpasNumber, passholder }
  return {
    CARD_UPGRADE: { ...card, reason: 'CARD_UPGRADE' },
    EXTRA_CARD: { ...card, reason: 'EXTRA_CARD' },
  }
}

/** Tells whether both reasons are offered because the passholder isn't a member of the card's system. */
function isNewcomer({ reasonFits }: FormFit): boolean {
  return reasonFits.some((fit) => fit.reason === 'EXTRA_CARD' && fit.fits && fit.doubt === 'NEW_IN_SYSTEM')
}
