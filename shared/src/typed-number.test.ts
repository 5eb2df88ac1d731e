import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCardNumber, parseCardNumber } from './card-number.ts'
import { numberFault, readTypedNumber, readTypedVoucher } from './typed-number.ts'

const CARD = '0930000422202'
const INSZ = '71113090257'
const BELGIAN_KEYS = 'à&é"\'(§è!ç'
const FRENCH_KEYS = 'à&é"\'(-è_ç'

const onKeys = (text: string, keys: string) => text.replace(/\d/g, (digit) => keys.charAt(Number(digit)))
const fullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(0xff_10 + Number(digit)))

describe('readTypedNumber', () => {
  it.each([
    ['0930 0004 2220 2', CARD],
    ['0930.0004.2220.2', CARD],
    ['0930-0004-2220-2', CARD],
    ['0930\u{a0}0004\u{202f}2220\u{2009}2', CARD],
    ['\u{feff}0930\u{200b}000422202\u{200e}', CARD],
    ['0930\u{2013}0004\u{2011}2220\u{2212}2', CARD],
    [fullWidth(CARD), CARD],
    ['٠٩٣٠٠٠٠٤٢٢٢٠٢', CARD],
    [onKeys(CARD, BELGIAN_KEYS), CARD],
    [onKeys('0930000688604', FRENCH_KEYS), '0930000688604'],
    [onKeys(CARD, BELGIAN_KEYS).toUpperCase(), CARD],
    ["'0930000422202", CARD],
    ['="0930000422202"', CARD],
    ['*0930000422202*', CARD],
    ['UiTPAS: 0930 0004 2220 2', CARD],
    ['UiTPAS-nummer: 0930 0004 2220 2', CARD],
    ['numéro de carte\u{a0}: 0930000422202', CARD],
    ['n° 0930000422202', CARD],
    ['0930 0004 2220 2 (Jan)', CARD],
    ['#0930000422202', CARD],
    ['0930•0004•2220•2', CARD],
    ['71.11.30-902.57', INSZ],
    ['Jan Janssens, 71.11.30-902.57', INSZ],
    ['71.11.30-902.57 Jan Janssens', INSZ],
    ['Rijksregisternr.: 71.11.30 902.57', INSZ],
    // A birth date and a postal code, of which the check digits happen to be right.
    ['peeters 1/03/1984 1084', 'peeters 1/03/1984 1084'],
    ['71 11 30 902 57', INSZ],
    ['71/11/30 902/57', INSZ],
    ['71.11.30\u{2013}902.57', INSZ],
    ['INSZ 71.11.30-902.57', INSZ],
    ['è&.&&."à-çàé.(è', INSZ],
    ['è&;&&;"à-çàé;(è', INSZ],
    ['04:A1:B2:C3:D4:E5:F6', '04A1B2C3D4E5F6'],
    ['04 a1 b2 c3 d4 e5 f6', '04a1b2c3d4e5f6'],
    ['0x04A1B2C3D4E5F6', '04A1B2C3D4E5F6'],
    ['930 0004 2220 2', '930000422202'],
    [' Jan  Janssens ', 'Jan  Janssens'],
    ['FEEST24', 'FEEST24'],
    ['', ''],
  ])('reads %j as %j', (text, number) => {
    expect(readTypedNumber(text)).toBe(number)
  })

  const separators = fc.constantFrom(
    ' ',
    '.',
    '-',
    '/',
    '\u{a0}',
    '\u{202f}',
    '\u{2013}',
    '\u{2014}',
    '\u{2011}',
    '\u{200b}',
    '\u{ad}',
    '\t',
  )
  const ways = fc.constantFrom(
    (text: string) => text,
    fullWidth,
    (text: string) => onKeys(text, BELGIAN_KEYS),
  )

  it('reads a card however its digits are parted and written', () => {
    fc.assert(
      fc.property(fc.array(separators, { minLength: 14, maxLength: 14 }), ways, (parts, way) => {
        const text = Array.from(CARD, (digit, index) => `${parts[index] ?? ''}${way(digit)}`).join('')
        expect(readTypedNumber(text)).toBe(CARD)
        expect(parseCardNumber(text)).toBe(CARD)
      }),
    )
  })

  it('reads its own result as the same number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const read = readTypedNumber(text)
        expect(readTypedNumber(read)).toBe(read)
      }),
    )
  })

  it('keeps every digit of a number without check digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{5,20}$/), separators, (digits, separator) => {
        expect(readTypedNumber(Array.from(digits).join(separator))).toBe(digits)
        expect(readTypedNumber(formatCardNumber(digits))).toBe(digits)
      }),
    )
  })
})

describe('readTypedVoucher', () => {
  it.each([
    ['1000 000 001', '1000000001'],
    ['\u{200b}FEEST24\u{a0}', 'FEEST24'],
    ['DEUR\u{2013}7', 'DEUR-7'],
    ['3-4', '3-4'],
    ['12&34', '12&34'],
    ['12E5', '12E5'],
    ['JEU D\u{a0}24', 'JEU D 24'],
    [onKeys('1000000001', BELGIAN_KEYS), '1000000001'],
    [fullWidth('1000000001'), '1000000001'],
  ])('reads %j as %j', (text, number) => {
    expect(readTypedVoucher(text)).toBe(number)
  })
})

describe('numberFault', () => {
  it.each([
    ['930000422202', { kind: 'length', digits: 12 }],
    ['00930000422202', undefined],
    ['0930000422203', { kind: 'check', of: 'card' }],
    ['71113090258', { kind: 'check', of: 'insz' }],
    [CARD, undefined],
    [INSZ, undefined],
    ['FEEST24', undefined],
  ])('of %s: %j', (number, fault) => {
    expect(numberFault(number)).toEqual(fault)
  })
})
