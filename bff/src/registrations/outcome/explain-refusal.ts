import { grantsElsewhere, onlySystemOf, type Registration } from '@balie/shared'
import { cardNumbered } from '../../cards/card-numbered.ts'
import type { CardFinding, InvalidCardCause } from '../../messages/words.ts'
import type { Answer } from '../../uitpas/answer.ts'
import type { KnownCounter } from '../../uitpas/calls/balie-list.ts'
import type { UitpasCaller } from '../../uitpas/caller.ts'
import type { EmployeeToken } from '../../uitpas/oauth/employee-token.ts'
import { passholderByUid } from '../../uitpas/calls/passholder-by-uid.ts'
import { type Retrieved, retrieve } from '../../uitpas/calls/retrieve.ts'
import { invalidCardCauses } from './invalid-card.ts'

/** Facts that a look-up after a refusal adds to the service's own words. */
export interface Explanation {
  causes?: InvalidCardCause[]
  cardIs?: CardFinding
  ownCityOnly?: true
}

/**
 * Finds the cause of a refusal of newCard whose code leaves it open: INVALID_CARD has three causes, a card's status can
 * be wrong because the card is this passholder's already, and ACCESS_DENIED for kansenstatuut can be about where the
 * person lives. A failed look-up adds nothing.
 */
export async function explainRefusal(
  call: UitpasCaller,
  token: EmployeeToken,
  refused: { code: string; registration: Registration; counter: KnownCounter },
): Promise<Explanation> {
  const { code, registration, counter } = refused
  const { uid, uitpasNumber, balieConsumerKey } = registration
  const lookUpCard = () => retrieve(call, token, { identification: uitpasNumber, balieConsumerKey })

  if (code === 'ACCESS_DENIED') {
    if (registration.kansenStatuutEndDate === undefined) return {}
    const cardSystemId = onlySystemOf(counter) ?? systemOf(await lookUpCard(), uitpasNumber)
    return grantsElsewhere(counter, cardSystemId) === false ? { ownCityOnly: true } : {}
  }
  if (code === 'INVALID_CARD') {
    const [card, passholder] = await Promise.all([
      lookUpCard(),
      passholderByUid(call, token, { uid, balieConsumerKey }),
    ])
    const found = card.kind === 'ok' ? cardNumbered(card.value, uitpasNumber) : undefined
    const known = passholder.kind === 'ok' && passholder.value.uid === uid ? passholder.value : undefined
    return {
      causes: found ? invalidCardCauses({ registration, counter, card: found, passholder: known }) : [],
    }
  }
  return isCardStatusRefusal(code) ? explainCardStatus(await lookUpCard(), { uid, uitpasNumber }) : {}
}

function systemOf(answer: Answer<Retrieved>, uitpasNumber: string): string | undefined {
  return answer.kind === 'ok' ? cardNumbered(answer.value, uitpasNumber)?.cardSystem?.id : undefined
}

/** Tells whether a refusal is about a card's status, with or without naming it (service.md §3). */
export function isCardStatusRefusal(code: string): boolean {
  return code.startsWith('INVALID_CARD_STATUS')
}

/** Explains a refused card status from a look-up of the card. */
export function explainCardStatus(
  answer: Answer<Retrieved>,
  { uid, uitpasNumber }: { uid: string; uitpasNumber: string },
): Explanation {
  if (answer.kind !== 'ok') return {}
  const card = cardNumbered(answer.value, uitpasNumber)
  if (!card) return {}
  const isTheirs = card.status === 'ACTIVE' && answer.value.passholder?.uid === uid
  return { cardIs: isTheirs ? 'THEIRS' : card.status }
}
