import type { Card } from '@balie/shared'
import type { Retrieved } from '../uitpas/calls/retrieve.ts'

/**
 * Finds the card with this number in an answer about it: the `<card>`, or else the passholder's current card in one of
 * their card systems, since for somebody with several cards `<card>` is the best match (service.md §4.2).
 *
 * @returns undefined when the answer says nothing of this very card
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
