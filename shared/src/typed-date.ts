import { isCalendarDate } from './calendar-date.ts'
import { monthOfName } from './month-name.ts'
import { tidyText, withoutShift } from './tidy-text.ts'

const CENTURY = '20'
/** Years that a person can mean: eight digits begin with a day or a year, and only one reading gives such a year. */
const MEANT_YEAR = /^(?:19|20)/
/**
 * `;` and `:` are the keys of a dot and a slash, without Shift; `)` and `=` are at the dash, here and on another
 * layout. A doubled one counts once.
 */
const SIGN = String.raw`[\s/⁄∕.,;:\\|_·*+=)'’\-]`
const DAY = String.raw`(?<day>\d{1,2})`
const MONTH = String.raw`(?<month>\d{1,2})`
const NAME = String.raw`(?<name>\p{L}{3,})`
const YEAR = String.raw`(?<year>\d{4}|\d{2})`
/** Two-digit years that can't be a day: a date that starts with one starts with its year, as a national number does. */
const YEAR_NO_DAY = String.raw`(?<year>\d{4}|3[2-9]|[4-9]\d)`
const ORDINAL = String.raw`(?:\s?(?:e|er|de|ste|st|nd|rd|th|ème)(?!\p{L}))?`
const DIGITS = [
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4}|\d{2})$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
]
const WORDS = [
  `${DAY}${SIGN}+${MONTH}${SIGN}+${YEAR}`,
  `${YEAR_NO_DAY}${SIGN}+(?:${MONTH}|${NAME})${SIGN}+${DAY}`,
  `${DAY}${ORDINAL}${SIGN}*(?:de |of )?${NAME}${SIGN}*${YEAR}`,
  `${NAME}${SIGN}*${DAY}${ORDINAL}${SIGN}+${YEAR}`,
].map((pattern) => new RegExp(`^${pattern}$`, 'iu'))
/** Quotation marks, brackets, a full stop. */
const AROUND = /^[^\p{L}\d]+|[^\p{L}\d]+$/gu
/** A word before a date: a day of the week, an article, "tot en met". */
const LEAD = /^\p{L}[^\d\s]*\s+/u
/** A time or a time zone: a date that is copied from software has it behind it. */
const TIME = /(?<=\d)(?:z|(?:t|[\s,+-]+(?:(?:om|à|um|at|-)\s)?)\d{1,2}(?:[:uh]\d\d.*|[uh]))$/i

/**
 * Reads a date as people in Belgium type it: `31/12/27`, `31-12-2027`, `31,12,2027` (numeric keypad), `31122027`,
 * `2027/12/31`, `31 december 2027` (nl, fr, de, en, also shortened), with "tot en met" before it or a time behind it, in
 * quotation marks, or typed without Shift. The day comes before the month, and a two-digit year is in this century, since
 * an end date lies ahead.
 *
 * @returns the day as `YYYY-MM-DD`, or undefined if the text isn't a day that exists
 */
export function readTypedDate(text: string): string | undefined {
  const tidy = tidyText(text)
  const typed = /[0-9a-z]/i.test(tidy) ? tidy : withoutShift(tidy, 'belgian')
  // One word less each time: "mei" is a month, but it begins as a day of the week does.
  for (let rest = typed.replace(AROUND, ''); ;) {
    const date = readWhole(rest) ?? readWhole(rest.replace(TIME, ''))
    const shorter = rest.replace(LEAD, '')
    if (date !== undefined || shorter === rest) return date
    rest = shorter
  }
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
