import * as z from 'zod/mini'

/** A card's status (service.md §1.1). OTHER stands for one that nobody listed. */
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

/** A card as the service knows it; `counter` is where it lies as long as nobody has it. */
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
 * A card as the form asks for it: whose it is and whether it lies at the counter that asked. What the service doesn't
 * say is absent, which is not the same as no.
 */
export const foundCardSchema = z.extend(cardSchema, {
  groupPass: z.boolean(),
  holderUid: z.optional(z.string()),
  atThisCounter: z.optional(z.boolean()),
})
export type FoundCard = z.infer<typeof foundCardSchema>
