import { isCalendarDate } from './calendar-date.ts'

const CENTURY = '20'
const WRITTEN = [
  /^(?<day>\d{1,2})\s*[/.\-\s]\s*(?<month>\d{1,2})\s*[/.\-\s]\s*(?<year>\d{4}|\d{2})$/,
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4}|\d{2})$/,
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
]

/**
 * Reads a date as Belgians type it: `31/12/27`, `31-12-2027`, `31.12.2027`, `31122027`, `1/2/27`; also `YYYY-MM-DD`. Day
 * before month, and two digits of a year are of this century: an end date lies ahead.
 *
 * @returns the day as `YYYY-MM-DD`, or undefined when the text is no day that exists
 */
export function readTypedDate(text: string): string | undefined {
  for (const written of WRITTEN) {
    const { day, month, year } = written.exec(text.trim())?.groups ?? {}
    if (day === undefined || month === undefined || year === undefined) continue
    const date = [year.padStart(4, CENTURY), month.padStart(2, '0'), day.padStart(2, '0')].join('-')
    return isCalendarDate(date) ? date : undefined
  }
  return undefined
}
