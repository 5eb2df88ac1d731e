import { expect, test } from 'vitest'
import { euro, isFree } from './euro.ts'

test('money is written as in Belgium', () => {
  expect(euro('5.00', 'nl')).toBe('€\u00a05,00')
  expect(euro('1234.50', 'nl')).toBe('€\u00a01.234,50')
})

test('only nothing is free', () => {
  expect(isFree('0.00')).toBe(true)
  expect(isFree('0.01')).toBe(false)
})
