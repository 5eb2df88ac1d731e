import { type Card, type FoundCard, present } from '@balie/shared'
import type { KnownCounter } from '../uitpas/calls/balie-list.ts'
import type { Retrieved } from '../uitpas/calls/retrieve.ts'
import { isAtCounter } from './at-counter.ts'

/** Makes the page's card from an answer: with its holder, and whether it is in stock at this counter. */
export function foundCard(
  card: Card,
  { passholder, groupPass }: Pick<Retrieved, 'passholder' | 'groupPass'>,
  counter: KnownCounter,
): FoundCard {
  const atThisCounter = isAtCounter(card, counter)
  return { ...card, groupPass, ...present({ holderUid: passholder?.uid, atThisCounter }) }
}
