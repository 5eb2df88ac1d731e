import { cardNumbered } from '../../cards/card-numbered.ts'
import type { Answer } from '../../uitpas/answer.ts'
import type { Retrieved } from '../../uitpas/calls/retrieve.ts'

/**
 * Settles a block whose own answer was lost or inconclusive, by a look-up of the old card. A card that is still active
 * settles it only once the settling time is over: until then a slow service may still block it.
 *
 * @param asked.uitpasNumber the old card: an answer that doesn't mention it settles nothing
 * @param asked.isTimeOver whether the settling time was over, by the store's time, before the card was looked up
 */
export function settleBlock(
  lookUp: Answer<Retrieved>,
  asked: { uitpasNumber: string; isTimeOver: boolean },
): 'done' | 'failed' | 'unknown' {
  if (lookUp.kind !== 'ok') return 'unknown'
  const card = cardNumbered(lookUp.value, asked.uitpasNumber)
  if (card?.status === 'BLOCKED') return 'done'
  return card?.status === 'ACTIVE' && asked.isTimeOver ? 'failed' : 'unknown'
}
