import type { SeenCard } from '../../messages/words.ts'
import type { Answer } from '../../uitpas/answer.ts'
import type { Retrieved } from '../../uitpas/calls/retrieve.ts'

/**
 * Says what a look-up that settled nothing saw of the card, once the settling time is over: an outcome that it can't
 * settle then stays unknown, and its employee may close it (outcome.md §5). Undefined as long as looking up again may help.
 *
 * @param lookUp the answer about the card, which left the outcome unknown
 * @param asked.uid the passholder whose registration it is
 * @param asked.isTimeOver whether the settling time was over before the card was looked up
 */
export function seenOfUnsettled(
  lookUp: Answer<Retrieved>,
  asked: { uid: string; uitpasNumber: string; isTimeOver: boolean },
): SeenCard | undefined {
  if (!asked.isTimeOver) return undefined
  if (lookUp.kind === 'refused') return 'NOT_TOLD'
  if (lookUp.kind !== 'ok') return undefined
  const { card, passholder } = lookUp.value
  if (card?.uitpasNumber !== asked.uitpasNumber) return 'NOT_TOLD'
  const isOthers = card.status === 'ACTIVE' && passholder !== undefined && passholder.uid !== asked.uid
  return isOthers ? 'OTHERS' : card.status
}
