import * as z from 'zod/mini'
import { calendarDateSchema } from './calendar-date.ts'
import type { Membership } from './passholder.ts'
import { consumerKeySchema, uidSchema } from './registration.ts'

/** A kansenstatuut that ends so soon is worth prolonging now. */
const SOON_MONTHS = 2
const USUAL_END = '04-30'

/** The body of a prolongation: another end date for a kansenstatuut, without a new card. */
export const prolongationSchema = z.object({
  uid: uidSchema,
  cardSystemId: z
    .string({ error: 'REQUIRED' })
    .check(z.trim(), z.minLength(1, { error: 'REQUIRED' }), z.regex(/^\w{1,40}$/, { error: 'UID_INVALID' })),
  kansenStatuutEndDate: calendarDateSchema,
  balieConsumerKey: consumerKeySchema,
})

/** A kansenstatuut that has the end date that was asked for; the service said so, or it was seen afterwards. */
export const prolongedSchema = z.object({
  kansenStatuutEndDate: calendarDateSchema,
  confirmedBy: z.enum(['answer', 'lookup']),
})

/**
 * Tells whether somebody needs no new card but another end date (rules.md §2): their kansenstatuut lapsed, is in grace or
 * ends within two months, and they have an active card of this system.
 *
 * @param today `YYYY-MM-DD`
 */
export function needsProlonging({ currentCard, kansenStatuut }: Membership, today: string): boolean {
  if (currentCard?.status !== 'ACTIVE') return false
  const { state, endDate } = kansenStatuut
  if (state === 'grace' || state === 'expired') return true
  return state === 'active' && endDate !== undefined && endDate <= monthsAfter(today, SOON_MONTHS)
}

/** The end that people usually get: 30 April of next year (rules.md §4). */
export function usualEndDate(today: string): string {
  return `${Number(today.slice(0, 4)) + 1}-${USUAL_END}`
}

/** The same day so many months later, or the last of that month. */
function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth.getUTCDate())))
    .toISOString()
    .slice(0, 10)
}
