import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMisreadCard, isSelfChecking, scannedCode } from './scanned-code.ts'

describe('scannedCode', () => {
  it.each([
    ['0930000422202', 'card'],
    ['04A1B2C3D4E5F6', 'chip'],
    ['04a1b2c3d4e5f6', 'chip'],
    ['84051790197', 'insz'],
    // Born in 2001: the check number is made with a 2 before it.
    ['01010191978', 'insz'],
    ['FEEST24', 'voucher'],
    ['DEUR-7', 'voucher'],
    ['k4art', 'voucher'],
    ['1000000001', 'digits'],
    ['84051790198', 'digits'],
  ])('%s is a %s', (code, kind) => {
    expect(scannedCode(code)).toEqual({ kind, code })
  })

  it.each(['', 'Janssens', '1234', '0930000422203', 'a1', 'é1234', '-1234A', 'a\n12345'])(
    '%j is not one of ours',
    (code) => {
      expect(scannedCode(code)).toBeUndefined()
    },
  )

  it('knows a card with one misread digit', () => {
    fc.assert(
      fc.property(fc.nat({ max: 12 }), fc.integer({ min: 1, max: 9 }), (index, off) => {
        const code = '0930000422202'
        const digit = (Number(code[index]) + off) % 10
        const wrong = code.slice(0, index) + String(digit) + code.slice(index + 1)
        expect(isMisreadCard(wrong)).toBe(true)
        expect(scannedCode(wrong)).toBeUndefined()
      }),
    )
    expect(isMisreadCard('0930000422202')).toBe(false)
  })

  it('trusts only what checks itself', () => {
    const kinds = (['card', 'chip', 'insz', 'voucher', 'digits'] as const).filter((kind) =>
      isSelfChecking({ kind, code: '' }),
    )
    expect(kinds).toEqual(['card', 'chip', 'insz'])
  })
})
