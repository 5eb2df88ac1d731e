import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asDate, asDay } from './days.ts'

test('a day is the same as a date and back', () => {
  const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (moment) => {
      const day = moment.toISOString().slice(0, 'yyyy-mm-dd'.length)
      expect(asDay(asDate(day))).toBe(day)
    }),
  )
})

test('a date is the midnight of its day', () => {
  const date = asDate('2027-03-28')
  expect([date.getDate(), date.getMonth(), date.getHours()]).toEqual([28, 2, 0])
})
