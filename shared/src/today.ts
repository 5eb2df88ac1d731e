import * as z from 'zod/mini'
import { blockSchema } from './block.ts'
import { calendarDateSchema } from './calendar-date.ts'
import { euroAmountSchema, sumOfAmounts } from './euro-amount.ts'
import { outcomeSchema } from './outcome.ts'

/** One registration as the list of a day shows it: no names, no national numbers. */
export const dayRegistrationSchema = z.object({
  /** Its Idempotency-Key. */
  key: z.string(),
  at: z.iso.datetime(),
  uitpasNumber: z.string(),
  reason: z.string(),
  balieConsumerKey: z.string(),
  voucherNumber: z.optional(z.string()),
  /** The price that was on screen; absent if it wasn't available. */
  shownPrice: z.optional(euroAmountSchema),
  /** `unknown` also while it runs. */
  outcome: outcomeSchema,
  block: blockSchema,
})
export type DayRegistration = z.infer<typeof dayRegistrationSchema>

/** One prolongation as the list of a day shows it: no names, no national numbers. */
export const dayProlongationSchema = z.object({
  at: z.iso.datetime(),
  cardSystem: z.object({ id: z.string(), name: z.optional(z.string()) }),
  /** The card that works again; absent for a member without one. */
  uitpasNumber: z.optional(z.string()),
  kansenStatuutEndDate: calendarDateSchema,
  balieConsumerKey: z.string(),
  /** `unknown` also while it runs. */
  outcome: z.enum(['prolonged', 'not_prolonged', 'unknown']),
})
export type DayProlongation = z.infer<typeof dayProlongationSchema>

/** Work of an employee today, at all counters, newest first. */
export const todaySchema = z.object({
  date: calendarDateSchema,
  registrations: z.array(dayRegistrationSchema),
  /** Absent in answers of older versions. */
  prolongations: z.optional(z.array(dayProlongationSchema)),
})
export type Today = z.infer<typeof todaySchema>

/** Sum of the prices that were shown, to compare with the cash drawer; `unpriced` counts registrations without one. */
export function takings(registrations: readonly DayRegistration[]): { total: string; unpriced: number } {
  const registered = registrations.filter(({ outcome }) => outcome === 'registered')
  const prices = registered.map(({ shownPrice }) => shownPrice).filter((price) => price !== undefined)
  return { total: sumOfAmounts(prices), unpriced: registered.length - prices.length }
}

/** Lists the work of an employee today; as CSV for a client that accepts only that. */
export const todayEndpoint = {
  method: 'GET',
  path: '/api/registrations',
  search: '?state=today',
  response: todaySchema,
} as const
