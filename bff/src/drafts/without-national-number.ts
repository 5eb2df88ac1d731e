import { type Draft, readTypedDate, readTypedNumber } from '@balie/shared'

/** A national number among other words, with or without its separators. */
const AMONG_WORDS = /\d{2}[.\- ]?\d{2}[.\- ]?\d{2}[.\- ]?\d{3}[.\- ]?\d{2}/

/** Fields that the page sets by itself: typing fills in none of them. */
const NOT_TYPED = ['balieConsumerKey', 'returnUrl', 'window']

const POSTAL_CODE = /^\d{0,4}$/

/**
 * Leaves out what was typed to find a passholder if it may be a national number, or a part of one: that is only looked
 * up, and never kept (docs/security.md).
 *
 * @returns undefined if no typed field is left
 */
export function withoutNationalNumber(draft: Draft): Draft | undefined {
  const { search, parts, ...others } = draft
  if (
    parts &&
    Object.values(parts).some((part) => !POSTAL_CODE.test(part ?? '') && mayBeNationalNumber(part ?? ''))
  )
    return withoutNationalNumber({ ...others, ...(search !== undefined && { search }) })
  if (search === undefined || !mayBeNationalNumber(search)) return draft
  return Object.keys(others).every((name) => NOT_TYPED.includes(name)) ? undefined : others
}

function mayBeNationalNumber(text: string): boolean {
  if (AMONG_WORDS.test(text)) return true
  // A birth date doesn't identify a person.
  return readTypedDate(text) === undefined && /^\d+$/.test(readTypedNumber(text))
}
