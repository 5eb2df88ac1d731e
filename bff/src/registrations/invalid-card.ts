import type { Card, Passholder, Registration } from '@balie/shared'
import type { InvalidCardCause } from '../messages/words.ts'
import type { KnownCounter } from '../uitpas/balie-list.ts'

/**
 * Which of INVALID_CARD's three causes (the seed) fit what is known about the card, the passholder and the counter.
 * After a registration the card must be a kansenpas exactly when the passholder has kansenstatuut in its system:
 * OBTAIN_KANSENSTATUUT makes it so, LOSS_KANSENSTATUUT ends it, every other reason leaves it as it is.
 */
export function invalidCardCauses(known: {
  registration: Registration
  counter: KnownCounter
  card: Card
  passholder: Passholder | undefined
}): InvalidCardCause[] {
  const { registration, counter, card, passholder } = known
  const causes: InvalidCardCause[] = []
  if (card.counter?.id !== undefined && counter.id !== undefined && card.counter.id !== counter.id) {
    causes.push('not_this_counter')
  }
  const kansenstatuut = kansenstatuutAfter(registration, card, passholder)
  if (kansenstatuut === true && !card.kansenpas) causes.push('kansenpas_required')
  if (kansenstatuut === false && card.kansenpas) causes.push('kansenstatuut_required')
  return causes
}

/** Whether the passholder has kansenstatuut after the registration; undefined when only the service can tell. */
function kansenstatuutAfter(
  { reason }: Registration,
  card: Card,
  passholder: Passholder | undefined,
): boolean | undefined {
  if (reason === 'OBTAIN_KANSENSTATUUT') return true
  if (reason === 'LOSS_KANSENSTATUUT') return false
  const membership = passholder?.memberships.find(({ cardSystem }) => cardSystem.id === card.cardSystem?.id)
  const state = membership?.kansenStatuut.state
  if (state === 'active') return true
  return state === 'none' ? false : undefined
}
