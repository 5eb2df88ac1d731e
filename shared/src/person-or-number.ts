import { tidyText } from './tidy-text.ts'
import { readTypedDate } from './typed-date.ts'
import { numberFault, readTypedNumber } from './typed-number.ts'

const CENTURY_YEARS = 100
/** A Belgian postal code, with or without its country. */
export const POSTAL_CODE = /^(?:b-)?([1-9]\d{3})$/i

/**
 * Tells whether a text is a number to look up (a card, chip or national number, or another code) rather than words
 * about a person (rules.md §5). Six or eight digits that are a birth date count as words about a person; so does a
 * postal code.
 *
 * @param today `YYYY-MM-DD`
 */
export function isTypedNumber(text: string, today: string): boolean {
  const number = readTypedNumber(text)
  if (/^\d+$/.test(number)) {
    const fault = numberFault(number)
    if (!fault) return true
    return !POSTAL_CODE.test(tidyText(text)) && readBirthDate(text, today) === undefined
  }
  // One word of letters and digits is a chip, a voucher or another code.
  return /^(?=.*\d)[\p{L}\d-]+$/u.test(number) && readBirthDate(text, today) === undefined
}

/** Reads a typed birth date; one in the future moves back a century. Undefined if the text isn't a date. */
export function readBirthDate(text: string, today: string): string | undefined {
  const date = readTypedDate(text.replace(/^[°*]\s*/, ''))
  if (date === undefined || date <= today) return date
  const before = `${Number(date.slice(0, 4)) - CENTURY_YEARS}${date.slice(4)}`
  return readTypedDate(before)
}
