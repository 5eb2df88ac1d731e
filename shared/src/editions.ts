import * as z from 'zod/mini'

/** The editions of the service: 2018, which new-card.md follows, and the one that has DEFECT in REMOVAL's place (service.md §1.2). */
export const EDITIONS = ['2018', '2020'] as const
export const editionSchema = z.enum(EDITIONS)
export type Edition = z.infer<typeof editionSchema>
