import { isCalendarDate } from './calendar-date.ts'
import { monthOfName } from './month-name.ts'
import { tidyText, withoutShift } from './tidy-text.ts'

const CENTURY = '20'
/** Years that a person can mean: eight digits begin with a day or a year, and only one reading gives such a year. */
const MEANT_YEAR = /^(?:19|20)/
/** `;` and `:` are the keys of a dot and a slash, without Shift. */
const SEPARATOR = String.raw`(?:\s*[/.,;:\\|_·\-]\s*|\s+)`
const [DAY, MONTH, YEAR] = [
  String.raw`(?<day>\d{1,2})`,
  String.raw`(?<month>\d{1,2})`,
  String.raw`(?<year>\d{4}|\d{2})`,
]
const FULL_YEAR = String.raw`(?<year>\d{4})`
/** Two-digit years that can't be a day: a date that starts with one starts with its year, as a national number does. */
const YEAR_NO_DAY = String.raw`(?<year>3[2-9]|[4-9]\d)`
const NAME = String.raw`(?<name>\p{L}{3,})\.?`
const TIME = String.raw`\s+\d{1,2}:\d{2}.*`
const ORDINAL = '(?:e|er|de|ste|st|nd|rd|th|ème)?'
const DIGITS = [
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4}|\d{2})$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
]
const WORDS = [
  `${DAY}${SEPARATOR}${MONTH}${SEPARATOR}['’]?${YEAR}`,
  `${FULL_YEAR}${SEPARATOR}${MONTH}${SEPARATOR}${DAY}`,
  `${YEAR_NO_DAY}${SEPARATOR}${MONTH}${SEPARATOR}${DAY}`,
  // A date copied from software has the time after it.
  String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})t.*`,
  String.raw`${DAY}${SEPARATOR}${MONTH}${SEPARATOR}${YEAR}${TIME}`,
  String.raw`${FULL_YEAR}${SEPARATOR}${MONTH}${SEPARATOR}${DAY}${TIME}`,
  String.raw`${DAY}${ORDINAL}${SEPARATOR}?(?:de |of )?${NAME}${SEPARATOR}?['’]?${YEAR}`,
  String.raw`${NAME}${SEPARATOR}?${DAY}${ORDINAL}${SEPARATOR}['’]?${YEAR}`,
  `${FULL_YEAR}${SEPARATOR}${NAME}${SEPARATOR}${DAY}`,
].map((pattern) => new RegExp(`^${pattern}$`, 'iu'))
/** A day of the week or an article before the date, in any of the four languages. */
const LEAD =
  /^(?:(?:ma|di|wo|do|vr|za|zo|lu|me|je|ve|sa|mo|mi|fr|so|tu|we|th|su)\p{L}*[.,]*\s+)?(?:(?:op|le|den|the|am|on)\s+)?/iu

/**
 * Reads a date as people in Belgium type it: `31/12/27`, `31-12-2027`, `31,12,2027` (numeric keypad), `31122027`,
 * `2027/12/31`, `31 december 2027` (nl, fr, de, en, also shortened), with a full stop after it, or typed without Shift.
 * The day comes before the month, and a two-digit year is in this century, since an end date lies ahead.
 *
 * @returns the day as `YYYY-MM-DD`, or undefined if the text isn't a day that exists
 */
export function readTypedDate(text: string): string | undefined {
  const tidy = tidyText(text)
  const typed = /[0-9a-z]/i.test(tidy) ? tidy : withoutShift(tidy, 'belgian')
  const whole = typed.replace(/[\s.,;]+$/, '')
  return readWhole(whole) ?? readWhole(whole.replace(LEAD, ''))
}

/** Each key of a scan asks about digits alone, so those skip the expressions for words, which are slow to compile. */
function readWhole(text: string): string | undefined {
  for (const written of /^\d+$/.test(text) ? DIGITS : WORDS) {
    const date = dateOf(written.exec(text)?.groups ?? {})
    if (date !== undefined) return date
  }
  return undefined
}

function dateOf({ day, month, name, year }: Record<string, string | undefined>): string | undefined {
  const number = name === undefined ? month : monthOfName(name)?.toString()
  if (day === undefined || number === undefined || year === undefined) return undefined
  const whole = year.padStart(4, CENTURY)
  if (!MEANT_YEAR.test(whole)) return undefined
  const date = [whole, number.padStart(2, '0'), day.padStart(2, '0')].join('-')
  return isCalendarDate(date) ? date : undefined
}
