import type { Card, Membership, Passholder } from '@balie/shared'
import type { Retrieved } from '../uitpas/calls/retrieve.ts'

/**
 * Finds the card with this number in an answer about it: the `<card>`, or else the passholder's current card in one of
 * their card systems, since for a person with several cards `<card>` is only the best match (service.md §4.2).
 *
 * @returns undefined if the answer doesn't include this very card
 */
export function cardNumbered(
  { card, passholder }: Pick<Retrieved, 'card' | 'passholder'>,
  uitpasNumber: string,
): Card | undefined {
  if (card?.uitpasNumber === uitpasNumber) return card
  const membership = membershipWith(passholder, uitpasNumber)
  return membership?.currentCard && { cardSystem: membership.cardSystem, ...membership.currentCard }
}

/**
 * Tells whether the passholder in an answer has the card with this number. A card in stock has no holder: an answer that
 * says both contradicts itself, as it may while the service carries out a registration.
 */
export function isHeld({ passholder }: Pick<Retrieved, 'passholder'>, uitpasNumber: string): boolean {
  return membershipWith(passholder, uitpasNumber) !== undefined
}

function membershipWith(passholder: Passholder | undefined, uitpasNumber: string): Membership | undefined {
  return passholder?.memberships.find(({ currentCard }) => currentCard?.uitpasNumber === uitpasNumber)
}
