import * as z from 'zod/mini'

const BRUSSELS = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

const MS_PER_MINUTE = 60_000
/**
 * The date of the minute asked last: formatting costs more than any other work with a date, and days begin on whole
 * minutes.
 */
let last = { minute: Number.NaN, date: '' }

/** A calendar day as `YYYY-MM-DD`, one that exists. Days compare as text. */
export const calendarDateSchema = z
  .string({ error: 'DATE_INVALID' })
  .check(z.refine(isCalendarDate, { error: 'DATE_INVALID' }))

/** Tells whether a text is `YYYY-MM-DD` and that day exists (29 February only in a leap year). */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/**
 * Returns the date in Belgium at an instant, as `YYYY-MM-DD`. Desk PCs have wrong clocks and zones, so the BFF calls
 * this with its own clock and sends the result to the page.
 */
export function brusselsDate(instant: Date): string {
  const minute = Math.floor(instant.getTime() / MS_PER_MINUTE)
  if (minute !== last.minute) last = { minute, date: BRUSSELS.format(instant) }
  return last.date
}
