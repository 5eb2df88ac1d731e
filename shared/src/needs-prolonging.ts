import type { Membership } from './passholder.ts'

/** Number of months before its end from which a kansenstatuut is worth prolonging. */
const SOON_MONTHS = 2

/**
 * Tells whether a passholder needs a new end date rather than a new card (rules.md §7): their kansenstatuut lapsed, is
 * in grace or ends within two months, and they have an active card of this system.
 *
 * @param today `YYYY-MM-DD`
 */
export function needsProlonging({ currentCard, kansenStatuut }: Membership, today: string): boolean {
  if (currentCard?.status !== 'ACTIVE') return false
  const { state, endDate } = kansenStatuut
  if (state === 'grace' || state === 'expired') return true
  return state === 'active' && endDate !== undefined && endDate <= monthsAfter(today, SOON_MONTHS)
}

/** Returns the same day this many months later, or the last day of that month. */
function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth.getUTCDate())))
    .toISOString()
    .slice(0, 10)
}
