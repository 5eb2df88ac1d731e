import * as z from 'zod/mini'

/** The editions of the service: 2018, which new-card.md follows, and the one that has DEFECT in REMOVAL's place (service.md §1.2). */
export const EDITIONS = ['2018', '2020'] as const
export const editionSchema = z.enum(EDITIONS)
export type Edition = z.infer<typeof editionSchema>

const REASONS = {
  '2018': [
    'LOSS_THEFT',
    'REMOVAL',
    'LOSS_KANSENSTATUUT',
    'OBTAIN_KANSENSTATUUT',
    'CARD_UPGRADE',
    'EXTRA_CARD',
  ],
  '2020': [
    'LOSS_THEFT',
    'DEFECT',
    'LOSS_KANSENSTATUUT',
    'OBTAIN_KANSENSTATUUT',
    'CARD_UPGRADE',
    'EXTRA_CARD',
  ],
} as const satisfies Record<Edition, readonly string[]>

export type Reason = (typeof REASONS)[Edition][number]

/** The six reasons for a new card that an edition knows (new-card.md §1), in the order to show them. */
export function reasonsOf(edition: Edition): readonly Reason[] {
  return REASONS[edition]
}

/** A reason that an edition knows. */
export function reasonSchema(edition: Edition) {
  return z.enum(reasonsOf(edition), { error: 'REASON_REQUIRED' })
}
