import type { Answer } from '../uitpas/answer.ts'
import type { Retrieved } from '../uitpas/retrieve.ts'

/**
 * What a look-up of the old card says about a block whose own answer was lost or open. A card that is still active
 * settles it only when the service has had its time: a slow service may still block it.
 *
 * @param settlesAt from when on an active card means that it was not blocked
 */
export function settleBlock(
  lookUp: Answer<Retrieved>,
  settlesAt: Date,
  now: Date,
): 'done' | 'failed' | 'unknown' {
  if (lookUp.kind !== 'ok') return 'unknown'
  const status = lookUp.value.card?.status
  if (status === 'BLOCKED') return 'done'
  return status === 'ACTIVE' && now >= settlesAt ? 'failed' : 'unknown'
}
