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
 * The body of a question what a card costs (service.md §4.7). What isn't known yet is left out.
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

/** Price of a card; `voucherType` when a voucher counts in it, `ageRange` (years, both included) when age does. */
export const priceSchema = z.object({
  price: euroAmountSchema,
  voucherType: z.optional(z.object({ name: z.string(), prefix: z.optional(z.string()) })),
  ageRange: z.optional(z.object({ from: z.optional(z.int()), to: z.optional(z.int()) })),
})
export type Price = z.infer<typeof priceSchema>
