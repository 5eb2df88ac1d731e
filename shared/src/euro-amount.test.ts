import fc from 'fast-check'
import { expect, test } from 'vitest'
import { euroAmountSchema, sumOfAmounts } from './euro-amount.ts'

const cents = fc.integer({ min: 0, max: 99_999_999 })
const written = (amount: number) => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`

test.each([
  [[], '0.00'],
  [['5.00'], '5.00'],
  [['0.10', '0.20'], '0.30'],
  [['4.99', '0.01', '5.00'], '10.00'],
])('%j together are %s', (amounts, sum) => {
  expect(sumOfAmounts(amounts)).toBe(sum)
})

test('no cent is lost, however many amounts', () => {
  fc.assert(
    fc.property(fc.array(cents, { maxLength: 50 }), (amounts) => {
      const sum = amounts.reduce((total, amount) => total + amount, 0)
      expect(sumOfAmounts(amounts.map(written))).toBe(written(sum))
    }),
  )
})

test('an amount in this notation', () => {
  fc.assert(fc.property(cents, (amount) => euroAmountSchema.safeParse(written(amount)).success))
})
