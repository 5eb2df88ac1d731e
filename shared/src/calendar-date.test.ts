import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brusselsDate, calendarDateSchema, isCalendarDate } from './calendar-date.ts'

const HOUR_MS = 3_600_000

/** The last Sunday of a month, 01:00 UTC: when summer time begins (March) and ends (October). */
function changeOfClock(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1))
  return last.getTime() - last.getUTCDay() * 24 * HOUR_MS
}

/** The date in Brussels by the legal rule: UTC+1, and UTC+2 from the last Sunday of March to October's. */
function dateByLaw(instant: Date): string {
  const year = instant.getUTCFullYear()
  const time = instant.getTime()
  const isSummer = time >= changeOfClock(year, 2) && time < changeOfClock(year, 9)
  return new Date(time + (isSummer ? 2 : 1) * HOUR_MS).toISOString().slice(0, 10)
}

describe('brusselsDate', () => {
  it.each([
    // New Year comes an hour before UTC's.
    ['2026-12-31T22:59:59Z', '2026-12-31'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
    // In summer the day begins two hours before UTC's.
    ['2026-07-14T21:59:59Z', '2026-07-14'],
    ['2026-07-14T22:00:00Z', '2026-07-15'],
    // The day on which summer time begins: midnight at +1, the next one at +2.
    ['2026-03-28T22:59:59Z', '2026-03-28'],
    ['2026-03-28T23:00:00Z', '2026-03-29'],
    ['2026-03-29T00:59:59Z', '2026-03-29'],
    ['2026-03-29T21:59:59Z', '2026-03-29'],
    ['2026-03-29T22:00:00Z', '2026-03-30'],
    // The day on which it ends: midnight at +2, the next one at +1.
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
    ['2028-02-28T23:00:00Z', '2028-02-29'],
  ])('at %s it is %s', (instant, date) => {
    expect(brusselsDate(new Date(instant))).toBe(date)
  })

  it('is what the law says at any instant', () => {
    const instant = fc.date({ min: new Date('1997-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(fc.property(instant, (moment) => brusselsDate(moment) === dateByLaw(moment)))
  })

  it('is what the law says within a day of each change of clock and each New Year', () => {
    const day = fc.tuple(fc.integer({ min: 1997, max: 2099 }), fc.constantFrom(2, 9, 11))
    const nearby = fc.integer({ min: -26 * HOUR_MS, max: 26 * HOUR_MS })
    fc.assert(
      fc.property(day, nearby, ([year, month], distance) => {
        const turn = month === 11 ? Date.UTC(year, 11, 31, 23) : changeOfClock(year, month)
        const moment = new Date(turn + distance)
        expect(brusselsDate(moment)).toBe(dateByLaw(moment))
      }),
    )
  })

  it('is a calendar date', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-02'), max: new Date('9999-12-30'), noInvalidDate: true }),
        (moment) => isCalendarDate(brusselsDate(moment)),
      ),
    )
  })
})

describe('isCalendarDate', () => {
  it.each(['2026-01-01', '2028-02-29', '2000-02-29', '0001-01-01'])('knows %s', (text) => {
    expect(isCalendarDate(text)).toBe(true)
  })

  it.each([
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '2026-12',
    '2026',
    '26-01-01',
    '31/12/2026',
    '2026-12-31T00:00:00Z',
    '2026-12-31\n',
    ' 2026-12-31',
    '+02026-12-31',
    '٢٠٢٦-01-01',
    '',
  ])('does not take %j', (text) => {
    expect(isCalendarDate(text)).toBe(false)
    expect(calendarDateSchema.safeParse(text).error?.issues[0]?.message).toBe('DATE_INVALID')
  })
})
