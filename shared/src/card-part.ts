import { parseCardNumber } from './card-number.ts'
import { passesLuhn } from './luhn.ts'

const CARD_LENGTH = 13
/** The region's prefix. */
const PREFIX_LENGTH = 5
/** Longest tail whose check digit proves nothing: digits can always be put before it that make it right. */
const LONGEST_UNTELLING_TAIL = 9
const KIND_DIGIT = /[01].$/

/**
 * Tells whether digits may be what is left of a card's number, or hold one: a scanner that was interrupted sends only
 * the head or the tail, and one that is set wrongly loses or adds a zero.
 *
 * @param known card numbers on screen: other cards of the counter begin as they do
 */
export function mayBePartOfCard(digits: string, known: readonly string[]): boolean {
  if (digits.length >= CARD_LENGTH) return holdsCard(digits)
  if (digits.length === CARD_LENGTH - 1) return true
  const prefix = digits.slice(0, PREFIX_LENGTH)
  const isHead = digits.startsWith('0') || known.some((number) => number.startsWith(prefix))
  return isHead || mayBeTail(digits, known) || known.some((number) => number.includes(digits))
}

/** Tells whether a card's number stands at an end of more digits: a zero was added, or two codes ran together. */
export function holdsCard(digits: string): boolean {
  return [digits.slice(0, CARD_LENGTH), digits.slice(-CARD_LENGTH)].some(
    (part) => part.length === CARD_LENGTH && parseCardNumber(part) !== undefined,
  )
}

function mayBeTail(digits: string, known: readonly string[]): boolean {
  if (!KIND_DIGIT.test(digits)) return false
  if (digits.length <= LONGEST_UNTELLING_TAIL) return true
  return known.some((number) => passesLuhn(number.slice(0, CARD_LENGTH - digits.length) + digits))
}
