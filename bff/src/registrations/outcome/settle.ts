import type { Answer } from '../../uitpas/answer.ts'
import type { Retrieved } from '../../uitpas/calls/retrieve.ts'

export type Settlement = 'registered' | 'not_registered' | 'unknown'

/**
 * Settles a registration whose own answer was lost or open by a look-up of the new card (outcome.md §3). A card
 * that is still in stock settles it only when the service has had its time: a slow service may still commit.
 *
 * @param lookUp the answer about the new card
 * @param sent.uid the passholder it was for
 * @param sent.uitpasNumber the new card: an answer about another one settles nothing
 * @param sent.isTimeOver whether the settling time was over, by the store's time, before the card was looked up
 */
export function settle(
  lookUp: Answer<Retrieved>,
  sent: { uid: string; uitpasNumber: string; isTimeOver: boolean },
): Settlement {
  if (lookUp.kind !== 'ok') return 'unknown'
  const { card, passholder } = lookUp.value
  if (card?.uitpasNumber !== sent.uitpasNumber) return 'unknown'
  if (card.status === 'ACTIVE' && passholder?.uid === sent.uid) return 'registered'
  return card.status === 'LOCAL_STOCK' && sent.isTimeOver ? 'not_registered' : 'unknown'
}
