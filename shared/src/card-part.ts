import { parseCardNumber } from './card-number.ts'
import { passesLuhn } from './luhn.ts'

const CARD_LENGTH = 13
/** The region's prefix. */
const PREFIX_LENGTH = 5
/** Longest tail whose check digit proves nothing: some digits before it always make it valid. */
const LONGEST_UNPROVEN_TAIL = 9
const KIND_DIGIT = /[01].$/

/**
 * Tells whether digits may be part of a card number, or contain one: an interrupted scanner sends only the head or the
 * tail, and a misconfigured one drops or adds a zero.
 *
 * @param known card numbers on screen, since other cards of the counter begin with the same digits
 */
export function mayBePartOfCard(digits: string, known: readonly string[]): boolean {
  if (digits.length >= CARD_LENGTH) return holdsCard(digits)
  if (digits.length === CARD_LENGTH - 1) return true
  const prefix = digits.slice(0, PREFIX_LENGTH)
  const isHead = digits.startsWith('0') || known.some((number) => number.startsWith(prefix))
  return isHead || mayBeTail(digits, known) || known.some((number) => number.includes(digits))
}

/** Tells whether digits begin or end with a card number: a zero was added, or two codes ran together. */
export function holdsCard(digits: string): boolean {
  return [digits.slice(0, CARD_LENGTH), digits.slice(-CARD_LENGTH)].some(
    (part) => parseCardNumber(part) !== undefined,
  )
}

function mayBeTail(digits: string, known: readonly string[]): boolean {
  if (!KIND_DIGIT.test(digits)) return false
  if (digits.length <= LONGEST_UNPROVEN_TAIL) return true
  return known.some((number) => passesLuhn(number.slice(0, CARD_LENGTH - digits.length) + digits))
}
