import { cardNumbered } from '../../cards/card-numbered.ts'
import { isUnknown } from '../../limits/unknown-numbers.ts'
import type { SeenCard } from '../../messages/words.ts'
import type { Answer } from '../../uitpas/answer.ts'
import type { Retrieved } from '../../uitpas/calls/retrieve.ts'

/**
 * Describes the card as a look-up saw it that settled nothing after the settling time was over: the outcome then stays
 * unknown, and the employee may close it (outcome.md §5). Undefined while another look-up may still help.
 *
 * @param lookUp the answer about the card, which left the outcome unknown
 * @param asked.uid the passholder of the registration
 * @param asked.isTimeOver whether the settling time was over before the card was looked up
 */
export function seenCardOf(
  lookUp: Answer<Retrieved>,
  asked: { uid: string; uitpasNumber: string; isTimeOver: boolean },
): SeenCard | undefined {
  if (!asked.isTimeOver) return undefined
  // Any other refusal is about the employee or the counter, and can pass.
  if (isUnknown(lookUp)) return 'NOT_TOLD'
  if (lookUp.kind !== 'ok') return undefined
  const card = cardNumbered(lookUp.value, asked.uitpasNumber)
  if (!card) return 'NOT_TOLD'
  const { passholder } = lookUp.value
  const isOthers = card.status === 'ACTIVE' && passholder !== undefined && passholder.uid !== asked.uid
  return isOthers ? 'OTHERS' : card.status
}
