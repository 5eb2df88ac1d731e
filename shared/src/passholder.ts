import * as z from 'zod/mini'
import { cardSchema, cardSystemSchema, foundCardSchema } from './card.ts'

/**
 * State of a passholder's right to reduced prices in one card system, a suspension apart: see
 * kansenStatuutState. Dates are Belgian days.
 */
export const kansenStatuutSchema = z.object({
  /** `unsure`: the service doesn't say, but an end date or a kansenpas suggests it. */
  state: z.enum(['none', 'active', 'grace', 'expired', 'unsure']),
  endDate: z.optional(z.string()),
  suspendedUntil: z.optional(z.string()),
})
export type KansenStatuut = z.infer<typeof kansenStatuutSchema>

/**
 * Returns the state on a day: suspended until the suspension is over, unless the kansenstatuut itself has ended for
 * good.
 *
 * @param today `YYYY-MM-DD`
 */
export function kansenStatuutState(
  { state, suspendedUntil }: KansenStatuut,
  today: string,
): KansenStatuut['state'] | 'suspended' {
  if (state === 'expired' || state === 'unsure') return state
  return suspendedUntil !== undefined && suspendedUntil >= today ? 'suspended' : state
}

/** A passholder's link with a card system; without `currentCard` if they have no card of it. */
export const membershipSchema = z.object({
  cardSystem: cardSystemSchema,
  currentCard: z.optional(cardSchema),
  kansenStatuut: kansenStatuutSchema,
  /** The membership itself is blocked, by the manager of the card system; not the card. */
  blocked: z.optional(z.boolean()),
})
export type Membership = z.infer<typeof membershipSchema>

const PICTURE_MAX_LENGTH = 400_000
/** No JPEG is smaller than this, in base64: less is a placeholder. */
const PICTURE_MIN_LENGTH = 160

/** A photo as JPEG in base64, without line breaks, which the service has for some passholders. */
export const pictureSchema = z
  .string()
  .check(
    z.minLength(PICTURE_MIN_LENGTH),
    z.maxLength(PICTURE_MAX_LENGTH),
    z.regex(/^\/9j\/[A-Za-z0-9+/]+={0,2}$/),
  )

/** The data of a passholder that the screen needs: no national number, and no notes (see passholderNotesEndpoint). */
export const passholderSchema = z.object({
  uid: z.string(),
  firstName: z.optional(z.string()),
  secondName: z.optional(z.string()),
  name: z.optional(z.string()),
  dateOfBirth: z.optional(z.string()),
  street: z.optional(z.string()),
  /** The house number, if the service keeps it apart from the street. */
  houseNumber: z.optional(z.string()),
  postalCode: z.optional(z.string()),
  city: z.optional(z.string()),
  hasEmail: z.optional(z.boolean()),
  picture: z.optional(pictureSchema),
  memberships: z.array(membershipSchema),
})
export type Passholder = z.infer<typeof passholderSchema>

/** Result of looking up a number: a passholder, a card, both, or a group pass (which can have no new card here). */
export const identificationSchema = z.object({
  passholder: z.optional(passholderSchema),
  card: z.optional(foundCardSchema),
  groupPass: z.boolean(),
  /** True for a passholder whose uid the service doesn't give: no card can be registered for them. */
  withoutUid: z.optional(z.boolean()),
})
export type Identification = z.infer<typeof identificationSchema>
