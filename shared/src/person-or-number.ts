import { tidyText } from './tidy-text.ts'
import { readTypedDate } from './typed-date.ts'
import { readTypedNumber } from './typed-number.ts'

const CENTURY_YEARS = 100
/** A Belgian postal code, with or without its country. */
export const POSTAL_CODE = /^(?:b-)?([1-9]\d{3})$/i
/** A postal code before or behind a birth date. */
const BESIDE_DATE = /^[1-9]\d{3}\s|\s[1-9]\d{3}$/

/**
 * Tells whether a text is a number to look up (a card, chip or national number, or another code) rather than words
 * about a person (rules.md §5). Six or eight digits that are a birth date count as words about a person; so does a
 * postal code, and so do both together.
 *
 * @param today `YYYY-MM-DD`
 */
export function isTypedNumber(text: string, today: string): boolean {
  const tidy = tidyText(text)
  // One word of letters and digits is a chip, a voucher or another code. Checked first, since dates are slow to
  // recognise.
  if (!/^(?=.*\d)[\p{L}\d-]+$/u.test(readTypedNumber(text)) || POSTAL_CODE.test(tidy)) return false
  return [tidy, tidy.replace(BESIDE_DATE, '')].every((date) => readBirthDate(date, today) === undefined)
}

/** Reads a typed birth date; one in the future moves back a century. Undefined if the text isn't a date. */
export function readBirthDate(text: string, today: string): string | undefined {
  const date = readTypedDate(text)
  if (date === undefined || date <= today) return date
  const before = `${Number(date.slice(0, 4)) - CENTURY_YEARS}${date.slice(4)}`
  return readTypedDate(before)
}
