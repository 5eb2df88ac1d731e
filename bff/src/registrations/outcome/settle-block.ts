import type { Answer } from '../../uitpas/answer.ts'
import type { Retrieved } from '../../uitpas/calls/retrieve.ts'

/**
 * What a look-up of the old card says about a block whose own answer was lost or open. A card that is still active
 * settles it only when the service has had its time: a slow service may still block it.
 *
 * @param asked.uitpasNumber the old card: an answer about another one settles nothing
 * @param asked.settlesAt from when on an active card means that it was not blocked
 */
export function settleBlock(
  lookUp: Answer<Retrieved>,
  asked: { uitpasNumber: string; settlesAt: Date },
  now: Date,
): 'done' | 'failed' | 'unknown' {
  if (lookUp.kind !== 'ok') return 'unknown'
  const { card } = lookUp.value
  if (card?.uitpasNumber !== asked.uitpasNumber) return 'unknown'
  if (card.status === 'BLOCKED') return 'done'
  return card.status === 'ACTIVE' && now >= asked.settlesAt ? 'failed' : 'unknown'
}
