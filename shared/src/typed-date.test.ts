import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCalendarDate } from './calendar-date.ts'
import { readTypedDate } from './typed-date.ts'

describe('readTypedDate', () => {
  it.each([
    ['31/12/27', '2027-12-31'],
    ['31-12-2027', '2027-12-31'],
    ['31122027', '2027-12-31'],
    ['311227', '2027-12-31'],
    ['31.12.2027', '2027-12-31'],
    ['31 12 2027', '2027-12-31'],
    [' 31 / 12 / 2027 ', '2027-12-31'],
    ['1/2/27', '2027-02-01'],
    ['29/02/2028', '2028-02-29'],
    ['2027-12-31', '2027-12-31'],
  ])('reads %s as %s', (text, date) => {
    expect(readTypedDate(text)).toBe(date)
  })

  it.each([
    '',
    'morgen',
    '31/12',
    '12/31/2027',
    '31/02/2027',
    '29/02/2027',
    '31/12/227',
    '3112202',
    '31/12/2027x',
    '0/1/2027',
    '112027',
  ])('does not guess what %j could mean', (text) => {
    expect(readTypedDate(text)).toBeUndefined()
  })

  const days = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

  it('reads every day in every way it is written', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('/', '-', '.', ' ', ''), fc.boolean(), (date, separator, short) => {
        const [year = '', month = '', day = ''] = date.split('-')
        const text = [day, month, short ? year.slice(2) : year].join(separator)
        expect(readTypedDate(text)).toBe(date)
      }),
    )
  })

  it('gives a day that exists, or nothing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d/. -]{0,12}$/), (text) => {
        const date = readTypedDate(text)
        expect(date === undefined || isCalendarDate(date)).toBe(true)
      }),
    )
  })
})
