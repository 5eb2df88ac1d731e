import * as z from 'zod/mini'

/** A card's status (service.md §1.1). OTHER stands for any status not listed here. */
export const CARD_STATUSES = [
  'PROVISIONED',
  'STOCK',
  'SENT_TO_BALIE',
  'LOCAL_STOCK',
  'ACTIVE',
  'BLOCKED',
  'DELETED',
  'OTHER',
] as const
export const cardStatusSchema = z.enum(CARD_STATUSES)
export type CardStatus = z.infer<typeof cardStatusSchema>

/** A region's UiTPAS scheme; the name can be missing where the service gives only the id (service.md §5). */
export const cardSystemSchema = z.object({ id: z.string(), name: z.optional(z.string()) })
export type CardSystem = z.infer<typeof cardSystemSchema>

/** A card as the service knows it; `counter` is where it is in stock until it has a holder. */
export const cardSchema = z.object({
  uitpasNumber: z.optional(z.string()),
  status: cardStatusSchema,
  kansenpas: z.boolean(),
  cardType: z.optional(z.string()),
  cardSystem: z.optional(cardSystemSchema),
  counter: z.optional(z.object({ id: z.optional(z.string()), name: z.optional(z.string()) })),
})
export type Card = z.infer<typeof cardSchema>

/** Tells whether a card exists on a screen only (rules.md §2). */
export function isDigital(card: Pick<Card, 'cardType'> | undefined): boolean {
  return card?.cardType === 'DIGITAL'
}

/**
 * Result of the form's look-up of a card: its holder, and whether it is in stock at the counter that asked. A fact that
 * the service doesn't give is absent, which is not the same as false.
 */
export const foundCardSchema = z.extend(cardSchema, {
  groupPass: z.boolean(),
  holderUid: z.optional(z.string()),
  atThisCounter: z.optional(z.boolean()),
})
export type FoundCard = z.infer<typeof foundCardSchema>
