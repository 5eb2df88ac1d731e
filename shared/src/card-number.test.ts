import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cardNumberProblem,
  cardNumberSchema,
  formatCardNumber,
  isKansenpasNumber,
  parseCardNumber,
} from './card-number.ts'

/** The check digit, from a table of doubled digits, so that it shares no logic with the code. */
function checkDigit(twelve: string): string {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9]
  const sum = Array.from(twelve)
    .map(Number)
    .reduce((total, digit, index) => total + (index % 2 ? (doubled[digit] ?? 0) : digit), 0)
  return String((10 - (sum % 10)) % 10)
}

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''))
const cardNumber = fc
  .tuple(digits(11), fc.constantFrom('0', '1'))
  .map(([eleven, kind]) => eleven + kind + checkDigit(eleven + kind))
const anyText = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) })
const separator = fc.constantFrom(' ', '-', '.', '\t', '\u00a0', '')

describe('a card number', () => {
  it.each(['0930000422202', '0930000166411', '0930000000107'])('%s is one', (number) => {
    expect(parseCardNumber(number)).toBe(number)
  })

  it('is written in the groups that are printed on the card', () => {
    expect(formatCardNumber('0930000422202')).toBe('0930 0004 2220 2')
    expect(formatCardNumber('09300')).toBe('0930 0')
    expect(formatCardNumber('0930')).toBe('0930')
    expect(formatCardNumber('')).toBe('')
  })

  it('is a kansenpas exactly when digit 12 is 1', () => {
    expect(isKansenpasNumber('0930000166411')).toBe(true)
    expect(isKansenpasNumber('0930000422202')).toBe(false)
    fc.assert(fc.property(cardNumber, (number) => isKansenpasNumber(number) === (number[11] === '1')))
  })

  it('comes back from what it is written as', () => {
    fc.assert(fc.property(cardNumber, (number) => parseCardNumber(formatCardNumber(number)) === number))
  })

  it('is read with any separators between its digits', () => {
    fc.assert(
      fc.property(cardNumber, fc.array(separator, { minLength: 14, maxLength: 14 }), (number, between) => {
        const text =
          Array.from(number)
            .map((digit, index) => (between[index] ?? '') + digit)
            .join('') + (between[13] ?? '')
        expect(parseCardNumber(text)).toBe(number)
        expect(cardNumberSchema.parse(text)).toBe(number)
      }),
    )
  })

  it('is refused with any one digit wrong', () => {
    fc.assert(
      fc.property(cardNumber, fc.nat(12), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
        const wrong = String((Number(number[place]) + shift) % 10)
        expect(cardNumberProblem(number.slice(0, place) + wrong + number.slice(place + 1))).toBe(
          'CARD_NUMBER_CHECK_DIGIT',
        )
      }),
    )
  })

  it('is refused with two neighbours swapped, but for 09 and 90, which Luhn cannot tell apart', () => {
    fc.assert(
      fc.property(cardNumber, fc.nat(11), (number, place) => {
        const pair = number.slice(place, place + 2)
        fc.pre(pair[0] !== pair[1])
        const swapped = number.slice(0, place) + pair.charAt(1) + pair.charAt(0) + number.slice(place + 2)
        const isBlindSpot = pair === '09' || pair === '90'
        if (!isBlindSpot) expect(cardNumberProblem(swapped)).toBe('CARD_NUMBER_CHECK_DIGIT')
        else expect(cardNumberProblem(swapped)).not.toBe('CARD_NUMBER_CHECK_DIGIT')
      }),
    )
  })

  it('is refused when digit 12 is neither 0 nor 1', () => {
    fc.assert(
      fc.property(digits(11), fc.integer({ min: 2, max: 9 }), (eleven, kind) => {
        const twelve = eleven + String(kind)
        expect(cardNumberProblem(twelve + checkDigit(twelve))).toBe('CARD_NUMBER_KIND_DIGIT')
      }),
    )
  })

  it('is refused with a digit missing or one too many, whatever its check digit', () => {
    fc.assert(
      fc.property(cardNumber, fc.nat(12), digits(1), (number, place, more) => {
        expect(cardNumberProblem(number.slice(0, place) + number.slice(place + 1))).toBe('CARD_NUMBER_LENGTH')
        expect(cardNumberProblem(number + more)).toBe('CARD_NUMBER_LENGTH')
      }),
    )
  })

  it.each(['', 'abc', '093000042220A', '0930000422202\n1', '+930000422202', '9300004222.02e'])(
    'is not %j',
    (text) => {
      expect(parseCardNumber(text)).toBeUndefined()
    },
  )

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parseCardNumber(text)
        expect(parsed === undefined || /^\d{11}[01]\d$/.test(parsed)).toBe(true)
      }),
    )
  })
})
