import { expect, test } from 'vitest'
import { addDays, addMonths, dayOfWeek, weeksOf } from './days.ts'

test('days go on over the ends of months, years and summer time', () => {
  expect(addDays('2027-12-31', 1)).toBe('2028-01-01')
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
  expect(addDays('2027-03-28', 1)).toBe('2027-03-29')
  expect(addDays('2027-10-31', 1)).toBe('2027-11-01')
})

test('a month further is the same day, or the last of a shorter month', () => {
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
  expect(addMonths('2027-12-01', 1)).toBe('2028-01-01')
  expect(addMonths('2027-01-15', -1)).toBe('2026-12-15')
  expect(addMonths('2027-05-31', -1)).toBe('2027-04-30')
})

test('a week begins on Monday', () => {
  expect(dayOfWeek('2026-11-30')).toBe(0)
  expect(dayOfWeek('2026-11-29')).toBe(6)
})

test.each([
  { month: 'of four weeks', day: '2027-02-10', weeks: 4, first: '2027-02-01', place: 0 },
  { month: 'of six weeks', day: '2027-05-31', weeks: 6, first: '2027-05-01', place: 5 },
])('a month $month is shown whole, and nothing of others', ({ day, weeks, first, place }) => {
  const shown = weeksOf(day)
  expect(shown).toHaveLength(weeks)
  expect(shown[0]?.indexOf(first)).toBe(place)
  expect(new Set(shown.flat().map((one) => one?.slice(0, 7)))).toEqual(
    new Set(shown.flat().includes(undefined) ? [day.slice(0, 7), undefined] : [day.slice(0, 7)]),
  )
})
