import * as z from 'zod/mini'
import { passesLuhn } from './luhn.ts'
import { readTypedNumber } from './typed-number.ts'

const CARD_NUMBER_LENGTH = 13
const KIND_DIGIT_INDEX = 11

/** Reasons why a text is not a card number, in the order of the checks. */
export type CardNumberProblem = 'CARD_NUMBER_LENGTH' | 'CARD_NUMBER_CHECK_DIGIT' | 'CARD_NUMBER_KIND_DIGIT'

/**
 * Finds the first problem of a card number (rules.md §1: 13 digits, Luhn over all 13, digit 12 is 0 or 1).
 *
 * @param digits the number without spaces
 * @returns the first problem, or undefined for a well-formed number
 */
export function cardNumberProblem(digits: string): CardNumberProblem | undefined {
  if (digits.length !== CARD_NUMBER_LENGTH || !/^[0-9]+$/.test(digits)) return 'CARD_NUMBER_LENGTH'
  if (!passesLuhn(digits)) return 'CARD_NUMBER_CHECK_DIGIT'
  if (!/[01]/.test(digits.charAt(KIND_DIGIT_INDEX))) return 'CARD_NUMBER_KIND_DIGIT'
  return undefined
}

/**
 * Reads a card number as a person or a scanner writes it (see {@link readTypedNumber}).
 *
 * @returns the 13 digits, or undefined if it isn't a well-formed card number
 */
export function parseCardNumber(text: string): string | undefined {
  const digits = readTypedNumber(text)
  return cardNumberProblem(digits) === undefined ? digits : undefined
}

/** Formats a card number, complete or not, in the groups in which it is printed: `0930 0004 2220 2`. */
export function formatCardNumber(digits: string): string {
  return digits.replace(/(.{4})(?=.)/g, '$1 ')
}

/** Tells whether a well-formed card number is a kansenpas: digit 12 is 1 (rules.md §1). */
export function isKansenpasNumber(cardNumber: string): boolean {
  return cardNumber.charAt(KIND_DIGIT_INDEX) === '1'
}

/** A card number as text with or without separators; gives the 13 digits. Its issues carry a {@link CardNumberProblem}. */
export const cardNumberSchema = z.pipe(
  z.pipe(z.string({ error: 'REQUIRED' }), z.transform(readTypedNumber)),
  z.string().check(
    z.check((payload) => {
      const problem = payload.value === '' ? 'REQUIRED' : cardNumberProblem(payload.value)
      if (problem) payload.issues.push({ code: 'custom', input: payload.value, message: problem })
    }),
  ),
)
