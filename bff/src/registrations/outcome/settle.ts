import { cardNumbered, isHeld } from '../../cards/card-numbered.ts'
import { isUnknown } from '../../limits/unknown-numbers.ts'
import type { SeenCard } from '../../messages/words.ts'
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
  const { passholder } = lookUp.value
  const found = cardNumbered(lookUp.value, sent.uitpasNumber)
  if (found?.status === 'ACTIVE' && passholder?.uid === sent.uid) return 'registered'
  // One that a passholder has all the same may just be becoming theirs.
  const isInStock = found?.status === 'LOCAL_STOCK' && !isHeld(lookUp.value, sent.uitpasNumber)
  return isInStock && sent.isTimeOver ? 'not_registered' : 'unknown'
}

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
