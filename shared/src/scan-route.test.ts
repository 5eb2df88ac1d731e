import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCardNumber } from './card-number.ts'
import { routeScan, type ScanRoute, type ScanSituation } from './scan-route.ts'
import type { ScannedKind } from './scanned-code.ts'

const KNOWN = '0930000422202'
/** A card of a region whose numbers don't begin with a zero. */
const FOREIGN = '1950000422209'
const situations = fc.record<ScanSituation>({
  voucherFocused: fc.boolean(),
  voucher: fc.constantFrom('', '2000000001', 'FEEST24'),
  passholderKnown: fc.boolean(),
  cardKnown: fc.boolean(),
  cardNumbers: fc.constantFrom([], [KNOWN]),
})
const FORM: ScanSituation = {
  voucherFocused: false,
  voucher: '',
  passholderKnown: true,
  cardKnown: true,
  cardNumbers: [KNOWN],
}
const CHECKED: readonly (readonly [ScannedKind, string])[] = [
  ['card', KNOWN],
  ['card', '0930000166411'],
  ['insz', '84051790197'],
  ['chip', '04A1B2C3D4E5F6'],
  ['chip', '04123456789012'],
  // Digits of a card, but no card wins a letter.
  ['chip', `${KNOWN}A`],
  ['chip', `A${KNOWN}`],
]
const routeOf = (code: string, situation: ScanSituation, kind: ScannedKind = 'digits') =>
  routeScan({ kind, code }, situation)

describe('routeScan', () => {
  it('looks up a code with check digits, wherever the focus is and whatever is known', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CHECKED), situations, ([kind, code], situation) => {
        expect(routeOf(code, situation, kind)).toBe('identification')
      }),
    )
  })

  it('takes letters with digits for a voucher', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        expect(routeOf('FEEST24', situation, 'voucher')).toBe('voucher')
      }),
    )
  })

  it.each([
    [{ passholderKnown: false, cardKnown: false }, 'identification'],
    [{ cardKnown: false }, 'identification'],
    [{ passholderKnown: false }, 'identification'],
    [{}, 'voucher'],
    [{ voucher: '2000000001' }, 'voucher'],
    [{ voucherFocused: true, passholderKnown: false, cardKnown: false }, 'voucher'],
    [{ voucherFocused: true, voucher: '3000000005' }, 'voucher'],
  ])('a voucher of digits at %o: %s', (situation, route) => {
    expect(routeOf('1000000001', { ...FORM, ...situation })).toBe(route)
    expect(routeOf('2000000008', { ...FORM, ...situation })).toBe(route)
  })

  const card = fc
    .tuple(fc.constantFrom('09300', '09000', '05600'), fc.stringMatching(/^\d{6}[01]$/))
    .map(([prefix, rest]) =>
      Array.from('0123456789', (check) => `${prefix}${rest}${check}`).find(
        (number) => parseCardNumber(number) === number,
      ),
    )
    .filter((number) => number !== undefined)

  it('never takes the head of a card, or a tail of fewer than ten digits, for a voucher', () => {
    fc.assert(
      fc.property(card, fc.integer({ min: 5, max: 12 }), fc.boolean(), (number, length, isHead) => {
        fc.pre(isHead || length < 10)
        const part = isHead ? number.slice(0, length) : number.slice(-length)
        expect(routeOf(part, FORM)).toBe('misread')
      }),
    )
  })

  it('replaces no voucher by a possible part of a card, in its own field either', () => {
    const part = KNOWN.slice(0, 10)
    const focused = { ...FORM, voucherFocused: true }
    expect(routeOf(part, { ...focused, voucher: 'FEEST24' })).toBe('misread')
    expect(routeOf(part, { ...focused, voucher: part })).toBe('voucher')
    expect(routeOf(part, focused)).toBe('voucher')
  })

  it('never takes a longer tail of a card that begins as one on screen for a voucher', () => {
    fc.assert(
      fc.property(card, fc.integer({ min: 10, max: 12 }), (number, length) => {
        expect(routeOf(number.slice(-length), { ...FORM, cardNumbers: [KNOWN, number] })).toBe('misread')
        const cousin = `${number.slice(0, 5)}000000`
        expect(routeOf(number.slice(-length), { ...FORM, cardNumbers: [cousin] })).toBe('misread')
      }),
    )
  })

  it.each<[what: string, code: string, cardNumbers: string[], route: ScanRoute]>([
    ['a voucher that ends unlike a card', '1234567', [KNOWN], 'voucher'],
    ['nine digits that end like a card', '123456701', [KNOWN], 'misread'],
    ['ten digits that no card on screen begins', '1234567805', [KNOWN, FOREIGN], 'voucher'],
    ['twelve digits, whatever they are', '123456789022', [], 'misread'],
    ['the middle of a card on screen', KNOWN.slice(1, 9), [FOREIGN, KNOWN], 'misread'],
    ['the head of a card that begins as one on screen', '19500999922', [KNOWN, FOREIGN], 'misread'],
    ['the same digits without it', '19500999922', [KNOWN], 'voucher'],
    ['the tail of a card that begins as one on screen', '1234567801', [KNOWN, FOREIGN], 'misread'],
    ['a card behind another code', `12${KNOWN}`, [], 'misread'],
    ['a longer code without a card', '123456789012345', [], 'voucher'],
  ])('%s: %s beside %j', (_what, code, cardNumbers, route) => {
    expect(routeOf(code, { ...FORM, cardNumbers })).toBe(route)
  })

  it('takes twelve or fourteen digits for a card that lost or won a zero', () => {
    expect(routeOf(KNOWN.slice(1), FORM)).toBe('misread')
    expect(routeOf(`0${KNOWN}`, FORM, 'chip')).toBe('misread')
    expect(routeOf(`${KNOWN}0`, { ...FORM, passholderKnown: false }, 'chip')).toBe('misread')
  })

  it('never replaces a voucher by what may be a part of a card', () => {
    fc.assert(
      fc.property(card, fc.integer({ min: 5, max: 12 }), situations, (number, length, situation) => {
        fc.pre(situation.voucher !== '')
        expect(routeOf(number.slice(0, length), situation)).not.toBe('voucher')
      }),
    )
  })
})
