import { cardNumbered } from '../../cards/card-numbered.ts'
import type { Answer } from '../../uitpas/answer.ts'
import type { Retrieved } from '../../uitpas/calls/retrieve.ts'

export type Settlement = 'registered' | 'not_registered' | 'unknown'

/**
 * Settles a registration whose own answer was lost or inconclusive, by a look-up of the new card (outcome.md §3). A
 * card that is still in stock settles it only once the settling time is over: until then a slow service may still
 * commit. For a person with several cards the service may answer with another one; their card in the new card's system
 * then decides.
 *
 * @param lookUp the answer about the new card
 * @param sent.uid the passholder it was for
 * @param sent.uitpasNumber the new card: an answer that doesn't mention it settles nothing
 * @param sent.isTimeOver whether the settling time was over, by the store's time, before the card was looked up
 */
export function settle(
  lookUp: Answer<Retrieved>,
  sent: { uid: string; uitpasNumber: string; isTimeOver: boolean },
): Settlement {
  if (lookUp.kind !== 'ok') return 'unknown'
  const { card, passholder } = lookUp.value
  const found = cardNumbered(lookUp.value, sent.uitpasNumber)
  if (found?.status === 'ACTIVE' && passholder?.uid === sent.uid) return 'registered'
  // A card in stock has no holder, so the answer holds the card itself.
  const isInStock = found?.status === 'LOCAL_STOCK' && found === card
  return isInStock && sent.isTimeOver ? 'not_registered' : 'unknown'
}
