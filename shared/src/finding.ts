import type { FoundCard } from './card.ts'
import type { Identification, Passholder } from './passholder.ts'

/** What a look-up means for the form. */
export type Finding =
  | { kind: 'passholder'; passholder: Passholder }
  | { kind: 'new-card'; uitpasNumber: string; card: FoundCard }
  | { kind: 'group-pass' }
  | { kind: 'nobody' }

/**
 * What a look-up of a scanned or typed number brought up (rules.md §5): a card without a passholder is the new
 * card. A group pass comes first: no new card can be registered for it here, whoever it is of.
 */
export function findingOf({ passholder, card, groupPass }: Identification): Finding {
  if (groupPass) return { kind: 'group-pass' }
  if (passholder) return { kind: 'passholder', passholder }
  if (card?.uitpasNumber !== undefined) return { kind: 'new-card', uitpasNumber: card.uitpasNumber, card }
  return { kind: 'nobody' }
}
