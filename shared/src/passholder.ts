import * as z from 'zod/mini'
import { cardSchema, cardSystemSchema, foundCardSchema } from './card.ts'

/**
 * Where a passholder stands with the right to reduced prices in one card system, a suspension apart: see
 * kansenStatuutState. Dates are Belgian days.
 */
export const kansenStatuutSchema = z.object({
  state: z.enum(['none', 'active', 'grace', 'expired']),
  endDate: z.optional(z.string()),
  suspendedUntil: z.optional(z.string()),
})
export type KansenStatuut = z.infer<typeof kansenStatuutSchema>

/**
 * The state on a day: suspended as long as the suspension isn't over, unless the kansenstatuut itself has ended for good.
 *
 * @param today `YYYY-MM-DD`
 */
export function kansenStatuutState(
  { state, suspendedUntil }: KansenStatuut,
  today: string,
): KansenStatuut['state'] | 'suspended' {
  if (state === 'expired') return state
  return suspendedUntil !== undefined && suspendedUntil >= today ? 'suspended' : state
}

/** A passholder's link with one card system; without `currentCard` for a member that has no card of it. */
export const membershipSchema = z.object({
  cardSystem: cardSystemSchema,
  currentCard: z.optional(cardSchema),
  kansenStatuut: kansenStatuutSchema,
})
export type Membership = z.infer<typeof membershipSchema>

const PICTURE_MAX_LENGTH = 400_000

/** A JPEG in base64, without line breaks, as the service keeps it of some. */
export const pictureSchema = z
  .string()
  .check(z.maxLength(PICTURE_MAX_LENGTH), z.regex(/^\/9j\/[A-Za-z0-9+/]+={0,2}$/))

/** A passholder as far as the screen needs: no national number. */
export const passholderSchema = z.object({
  uid: z.string(),
  firstName: z.optional(z.string()),
  name: z.optional(z.string()),
  dateOfBirth: z.optional(z.string()),
  street: z.optional(z.string()),
  postalCode: z.optional(z.string()),
  city: z.optional(z.string()),
  picture: z.optional(pictureSchema),
  memberships: z.array(membershipSchema),
})
export type Passholder = z.infer<typeof passholderSchema>

/** Who or what belongs to a number: a passholder, a card, both, or a group pass (which can have no new card here). */
export const identificationSchema = z.object({
  passholder: z.optional(passholderSchema),
  card: z.optional(foundCardSchema),
  groupPass: z.boolean(),
})
export type Identification = z.infer<typeof identificationSchema>
