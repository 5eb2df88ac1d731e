import { expect, test } from 'vitest'
import { localNumber } from './local-number.ts'

test.each([
  ['nl', '1.250,5'],
  ['fr', '1 250,5'],
  ['de', '1.250,5'],
  ['en', '1.250,5'],
])('a number in %s', (locale, written) => {
  expect(localNumber(1250.5, locale).replace(/\s/, ' ')).toBe(written)
})
