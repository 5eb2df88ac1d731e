import * as z from 'zod/mini'

/** Editions of the service: 2018, as in new-card.md, and 2020, with DEFECT instead of REMOVAL (service.md §1.2). */
export const EDITIONS = ['2018', '2020'] as const
export const editionSchema = z.enum(EDITIONS)
export type Edition = z.infer<typeof editionSchema>
