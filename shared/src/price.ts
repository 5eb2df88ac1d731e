import * as z from 'zod/mini'
import { calendarDateSchema } from './calendar-date.ts'
import { cardNumberSchema } from './card-number.ts'
import { emptyIsAbsent } from './empty-is-absent.ts'
import { euroAmountSchema } from './euro-amount.ts'
import type { Edition } from './editions.ts'
import { reasonSchema } from './reasons.ts'
import { consumerKeySchema, voucherNumberSchema } from './registration.ts'

const POSTAL_CODE_MAX_LENGTH = 20

/**
 * Makes the schema of a request for the price of a card (service.md §4.7). Facts that aren't known yet are absent.
 *
 * @param rules.edition which six reasons there are
 */
export function priceQuestionSchema(rules: { edition: Edition }) {
  return z.object({
    uitpasNumber: cardNumberSchema,
    reason: reasonSchema(rules.edition),
    dateOfBirth: emptyIsAbsent(calendarDateSchema),
    postalCode: emptyIsAbsent(
      z.string().check(z.trim(), z.maxLength(POSTAL_CODE_MAX_LENGTH, { error: 'TOO_LONG' })),
    ),
    voucherNumber: emptyIsAbsent(voucherNumberSchema),
    balieConsumerKey: consumerKeySchema,
  })
}
export type PriceQuestion = z.infer<ReturnType<typeof priceQuestionSchema>>

/** Price of a card; `voucherType` if a voucher affects it, `ageRange` (years, both included) if age does. */
export const priceSchema = z.object({
  price: euroAmountSchema,
  voucherType: z.optional(z.object({ name: z.string(), prefix: z.optional(z.string()) })),
  ageRange: z.optional(z.object({ from: z.optional(z.int()), to: z.optional(z.int()) })),
})
export type Price = z.infer<typeof priceSchema>
