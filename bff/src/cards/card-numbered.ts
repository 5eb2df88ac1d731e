import type { Card } from '@balie/shared'
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
  const membership = passholder?.memberships.find(
    ({ currentCard }) => currentCard?.uitpasNumber === uitpasNumber,
  )
  return membership?.currentCard && { cardSystem: membership.cardSystem, ...membership.currentCard }
}
