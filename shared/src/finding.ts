import type { FoundCard } from './card.ts'
import type { Identification, Passholder } from './passholder.ts'

/** Meaning of a look-up for the form. */
export type Finding =
  | { kind: 'passholder'; passholder: Passholder }
  | { kind: 'new-card'; uitpasNumber: string; card: FoundCard }
  | { kind: 'group-pass' }
  /** A passholder whose uid the service doesn't give: no card can be registered for them. */
  | { kind: 'without-uid' }
  | { kind: 'nobody' }

/**
 * Classifies the result of looking up a scanned or typed number (rules.md §5): a card without a passholder is the new
 * card. A group pass comes first: no new card can be registered for its holder here. A card found together
 * with a passholder without a uid is theirs, unless it is in stock.
 */
export function findingOf({ passholder, card, groupPass, withoutUid }: Identification): Finding {
  if (groupPass) return { kind: 'group-pass' }
  if (passholder) return { kind: 'passholder', passholder }
  if (withoutUid === true && card?.status !== 'LOCAL_STOCK') return { kind: 'without-uid' }
  if (card?.uitpasNumber !== undefined) return { kind: 'new-card', uitpasNumber: card.uitpasNumber, card }
  return { kind: 'nobody' }
}
