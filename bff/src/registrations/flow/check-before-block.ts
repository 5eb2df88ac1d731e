import { type Block, isDigital, type Membership, type Registration } from '@balie/shared'
import { isHeld } from '../../cards/card-numbered.ts'
import { foundCard } from '../../cards/found-card.ts'
import { type Failure, ownFailure } from '../../http/problem.ts'
import { failureOf } from '../../http/service-failure.ts'
import type { Facts } from '../../messages/words.ts'
import type { FailedAnswer } from '../../uitpas/answer.ts'
import type { KnownCounter } from '../../uitpas/calls/balie-list.ts'
import type { UitpasCaller } from '../../uitpas/caller.ts'
import type { EmployeeToken } from '../../uitpas/oauth/employee-token.ts'
import { passholderByUid } from '../../uitpas/calls/passholder-by-uid.ts'
import { retrieve } from '../../uitpas/calls/retrieve.ts'
import { certainInvalidCardCauses } from '../outcome/invalid-card.ts'

/** Result of the check: the old card can be blocked, is blocked already, or the registration stops and why. */
export type PreBlockCheck =
  { kind: 'active' } | { kind: 'blocked' } | { kind: 'stop'; failure: Failure; endsSession: boolean }

/**
 * Checks once more, right before a block that can't be undone, that the old card is this passholder's in the new card's
 * system, and that the new card is in stock at this counter and of the right kind. Any uncertainty stops the block.
 */
export async function checkBeforeBlocking(
  call: UitpasCaller,
  token: EmployeeToken,
  { registration, counter }: { registration: Registration; counter: KnownCounter },
): Promise<PreBlockCheck> {
  const { uid, uitpasNumber, balieConsumerKey } = registration
  const [retrieved, passholder] = await Promise.all([
    retrieve(call, token, { identification: uitpasNumber, balieConsumerKey }),
    passholderByUid(call, token, { uid, balieConsumerKey }),
  ])
  if (retrieved.kind !== 'ok') return stopOn(retrieved, 'UNKNOWN_IDENTIFICATION')
  if (passholder.kind !== 'ok') return stopOn(passholder)

  if (passholder.value.uid !== uid) return stop('OLD_CARD_CHANGED')

  const { card } = retrieved.value
  if (card?.uitpasNumber !== uitpasNumber || card.cardSystem === undefined) return stop('NEW_CARD_UNSURE')
  const found = foundCard(card, retrieved.value, counter)
  if (found.status !== 'LOCAL_STOCK') {
    const cardIs = found.status === 'ACTIVE' && found.holderUid === uid ? 'THEIRS' : found.status
    return refuse('INVALID_CARD_STATUS', { cardIs })
  }
  if (found.groupPass || isHeld(retrieved.value, uitpasNumber)) return stop('NEW_CARD_UNSURE')
  const causes = certainInvalidCardCauses({ registration, counter, card, passholder: passholder.value })
  if (causes.length > 0) return refuse('INVALID_CARD', { causes })
  if (found.atThisCounter !== true) return stop('NEW_CARD_UNSURE')
  const membership = passholder.value.memberships.find(
    ({ cardSystem }) => cardSystem.id === card.cardSystem?.id,
  )
  return oldCard(membership, registration)
}

function oldCard(
  membership: Membership | undefined,
  { blockUitpasNumber, blockDigitalCard }: Registration,
): PreBlockCheck {
  const current = membership?.currentCard
  const isTheirs = current?.uitpasNumber !== undefined && current.uitpasNumber === blockUitpasNumber
  if (isTheirs && current.status === 'BLOCKED') return { kind: 'blocked' }
  if (!isTheirs || current.status !== 'ACTIVE') return stop('OLD_CARD_CHANGED')
  // A digital card can be neither handed in nor lost, so blocking it takes a separate confirmation.
  return isDigital(current) && blockDigitalCard !== true ? stop('OLD_CARD_DIGITAL') : { kind: 'active' }
}

const NOTHING_DONE = { outcome: 'not_registered', block: 'failed' satisfies Block } as const

/** Stops because the new card can't be handed out, with the refusal that the service would give. */
function refuse(code: 'INVALID_CARD' | 'INVALID_CARD_STATUS', facts: Omit<Facts, 'code'>): PreBlockCheck {
  const failure = failureOf({ kind: 'refused', code })
  return {
    kind: 'stop',
    failure: { ...failure, facts, ...NOTHING_DONE, step: 'register' },
    endsSession: false,
  }
}

function stop(code: 'OLD_CARD_CHANGED' | 'OLD_CARD_DIGITAL' | 'NEW_CARD_UNSURE'): PreBlockCheck {
  const about =
    code === 'NEW_CARD_UNSURE'
      ? ({ field: 'uitpasNumber', step: 'register' } as const)
      : ({ field: 'uid', step: 'block' } as const)
  return { kind: 'stop', failure: ownFailure(code, { ...NOTHING_DONE, ...about }), endsSession: false }
}

/** Stops because a look-up failed; a refused look-up names the field that it is about. */
function stopOn(answer: FailedAnswer, cardCode?: 'UNKNOWN_IDENTIFICATION'): PreBlockCheck {
  const failure = failureOf(answer, cardCode === undefined ? {} : { [cardCode]: 'uitpasNumber' })
  const step = answer.kind === 'refused' ? 'register' : 'block'
  return {
    kind: 'stop',
    failure: { ...failure, ...NOTHING_DONE, step },
    endsSession: answer.kind === 'token_ended',
  }
}
