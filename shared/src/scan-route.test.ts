import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { routeScan, type ScanSituation } from './scan-route.ts'
import type { ScannedKind } from './scanned-code.ts'

const situations = fc.record<ScanSituation>({
  voucherFocused: fc.boolean(),
  passholderKnown: fc.boolean(),
  cardKnown: fc.boolean(),
})
const routeOf = (kind: ScannedKind, situation: ScanSituation) => routeScan({ kind, code: 'x' }, situation)

describe('routeScan', () => {
  it('looks up what checks itself, wherever the focus is and whatever is known', () => {
    fc.assert(
      fc.property(fc.constantFrom('card', 'chip', 'insz'), situations, (kind, situation) => {
        expect(routeOf(kind, situation)).toBe('identification')
      }),
    )
  })

  it('takes letters with digits for a voucher', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        expect(routeOf('voucher', situation)).toBe('voucher')
      }),
    )
  })

  it.each([
    [{ voucherFocused: false, passholderKnown: false, cardKnown: false }, 'identification-or-voucher'],
    [{ voucherFocused: false, passholderKnown: true, cardKnown: false }, 'identification-or-voucher'],
    [{ voucherFocused: false, passholderKnown: false, cardKnown: true }, 'identification-or-voucher'],
    [{ voucherFocused: false, passholderKnown: true, cardKnown: true }, 'voucher'],
    [{ voucherFocused: true, passholderKnown: false, cardKnown: false }, 'voucher'],
  ])('other digits at %o: %s', (situation, route) => {
    expect(routeOf('digits', situation)).toBe(route)
  })
})
