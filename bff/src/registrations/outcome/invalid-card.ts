import {
  type Card,
  kansenstatuutAfter,
  type Membership,
  type Passholder,
  type Registration,
} from '@balie/shared'
import { isAtCounter } from '../../cards/at-counter.ts'
import { INVALID_CARD_CAUSES, type InvalidCardCause } from '../../messages/words.ts'
import type { KnownCounter } from '../../uitpas/calls/balie-list.ts'

/**
 * Lists the causes of INVALID_CARD (new-card.md §4) that fit the card, the passholder and the counter: those that
 * definitely do, or else those that may. After a registration the card must be a kansenpas exactly when the passholder
 * has kansenstatuut in its system: OBTAIN_KANSENSTATUUT grants it, LOSS_KANSENSTATUUT ends it, every other reason
 * leaves it as it is.
 */
export function invalidCardCauses(known: KnownOfCard): InvalidCardCause[] {
  const fits = fitOfCauses(known)
  const sure = INVALID_CARD_CAUSES.filter((cause) => fits[cause] === true)
  return sure.length > 0 ? sure : INVALID_CARD_CAUSES.filter((cause) => fits[cause] === undefined)
}

/** Lists the causes of INVALID_CARD that definitely fit: any of them makes the service refuse the card. */
export function certainInvalidCardCauses(known: KnownOfCard): InvalidCardCause[] {
  const fits = fitOfCauses(known)
  return INVALID_CARD_CAUSES.filter((cause) => fits[cause] === true)
}

interface KnownOfCard {
  registration: Registration
  counter: KnownCounter
  card: Card
  passholder: Passholder | undefined
}

function fitOfCauses(known: KnownOfCard): Record<InvalidCardCause, boolean | undefined> {
  const { registration, counter, card, passholder } = known
  const kansenstatuut = kansenstatuutAfterwards(registration, card, passholder)
  return {
    not_this_counter: not(isAtCounter(card, counter)),
    kansenpas_required: card.kansenpas ? false : kansenstatuut,
    kansenstatuut_required: card.kansenpas ? not(kansenstatuut) : false,
  }
}

function not(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value
}

/** Tells whether the passholder has kansenstatuut after the registration; undefined when only the service can tell. */
function kansenstatuutAfterwards(
  { reason }: Registration,
  card: Card,
  passholder: Passholder | undefined,
): boolean | undefined {
  const membership = passholder?.memberships.find(({ cardSystem }) => cardSystem.id === card.cardSystem?.id)
  return kansenstatuutAfter(reason, hasKansenstatuut(membership))
}

function hasKansenstatuut(membership: Membership | undefined): boolean | undefined {
  // Only the service knows whether a suspension is over, and what it does to a new card.
  if (membership?.kansenStatuut.suspendedUntil !== undefined) return undefined
  const state = membership?.kansenStatuut.state
  if (state === 'active') return true
  return state === 'none' ? false : undefined
}
