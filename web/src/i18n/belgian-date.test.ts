import { expect, test } from 'vitest'
import { belgianDate, dayInWords, longDate } from './belgian-date.ts'

test('a day is written the Belgian way, whatever the time zone', () => {
  expect(belgianDate('1984-03-02')).toBe('02/03/1984')
  expect(belgianDate('2027-12-31')).toBe('31/12/2027')
})

test('a text that isn’t a day is returned unchanged', () => {
  expect(belgianDate('onbekend')).toBe('onbekend')
  expect(belgianDate('')).toBe('')
})

test('a day in full is that very day', () => {
  expect(longDate('2027-12-31', 'nl')).toBe('vrijdag 31 december 2027')
  expect(longDate('2028-02-29', 'nl')).toBe('dinsdag 29 februari 2028')
})

test.each([
  ['nl', '30 april 2028'],
  ['fr', '30 avril 2028'],
  ['en', '30 April 2028'],
  ['de', '30. April 2028'],
])('a day with its month in words, in %s', (locale, words) => {
  expect(dayInWords('2028-04-30', locale)).toBe(words)
})
