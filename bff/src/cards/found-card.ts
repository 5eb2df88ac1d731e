import { type Card, type FoundCard, present } from '@balie/shared'
import type { KnownCounter } from '../uitpas/calls/balie-list.ts'
import type { Retrieved } from '../uitpas/calls/retrieve.ts'
import { isAtCounter } from './at-counter.ts'

/** A card with what was retrieved beside it: whose it is, and whether it lies at this counter. */
export function foundCard(
  card: Card,
  { passholder, groupPass }: Pick<Retrieved, 'passholder' | 'groupPass'>,
  counter: KnownCounter,
): FoundCard {
  const atThisCounter = isAtCounter(card, counter)
  return { ...card, groupPass, ...present({ holderUid: passholder?.uid, atThisCounter }) }
}
