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
    ['31,12,2027', '2027-12-31'],
    ['31,12,27', '2027-12-31'],
    ['31.12.2027.', '2027-12-31'],
    ['31/12/2027, ', '2027-12-31'],
    ['2027/12/31', '2027-12-31'],
    ['2027.12.31', '2027-12-31'],
    ['20271231', '2027-12-31'],
    ['20122031', '2031-12-20'],
    ['20111219', '2011-12-19'],
    ['2027-12-31T23:59:59+01:00', '2027-12-31'],
    ['31 december 2027', '2027-12-31'],
    ['vrijdag 31 december 2027', '2027-12-31'],
    ['31 dec. 2027', '2027-12-31'],
    ['31-dec-27', '2027-12-31'],
    ['31dec2027', '2027-12-31'],
    ['le 31 décembre 2027', '2027-12-31'],
    ['1er février 2028', '2028-02-01'],
    ['15 août 2027', '2027-08-15'],
    ['31. Dezember 2027', '2027-12-31'],
    ['1. März 2028', '2028-03-01'],
    ['December 31, 2027', '2027-12-31'],
    ['May 1st 2027', '2027-05-01'],
    ['Mei 1 2027', '2027-05-01'],
    ['1 mrt 2027', '2027-03-01'],
    ['2027 december 31', '2027-12-31'],
    ["31/12/'27", '2027-12-31'],
    ['31\u{2013}12\u{2013}2027', '2027-12-31'],
    ['31\u{a0}12\u{202f}2027', '2027-12-31'],
    ['\u{200e}31/12/2027\u{200b}', '2027-12-31'],
    ['３１／１２／２０２７', '2027-12-31'],
    ['"&:&é:éàéè', '2027-12-31'],
    ['"&;&é;éàéè', '2027-12-31'],
    ['31_12_2027', '2027-12-31'],
    ['31·12·2027', '2027-12-31'],
    ['31/12/2027 23:59', '2027-12-31'],
    ['31-12-27 0:00:00', '2027-12-31'],
    ['2027-12-31 23:59:59.000', '2027-12-31'],
    ['84-03-12', '2084-03-12'],
    ['32.12.01', '2032-12-01'],
    ['31.12.01', '2001-12-31'],
    [String.raw`31\12\2027`, '2027-12-31'],
    ['31 december 2027 23:59', '2027-12-31'],
    ['31 dec. 2027 om 23u59', '2027-12-31'],
    ['31 décembre 2027 à 23h59', '2027-12-31'],
    ['31.12.2027 um 23:59 Uhr', '2027-12-31'],
    ['31/12/2027, 23:59', '2027-12-31'],
    ['31-12-2027T23:59', '2027-12-31'],
    ['2027-12-31Z', '2027-12-31'],
    ['2027-12-31+01:00', '2027-12-31'],
    ['Fri, 31 Dec 2027 23:59:59 GMT', '2027-12-31'],
    ['"31/12/2027"', '2027-12-31'],
    ['(31/12/2027)', '2027-12-31'],
    ['31/12/2027:', '2027-12-31'],
    ['31//12//2027', '2027-12-31'],
    ['31=12=2027', '2027-12-31'],
    ['31*12*2027', '2027-12-31'],
    ['31\u{2044}12\u{2044}2027', '2027-12-31'],
    ['tot 31/12/2027', '2027-12-31'],
    ['tot en met vrijdag 31 december 2027', '2027-12-31'],
    ['t.e.m. 31/12/2027', '2027-12-31'],
    ['t/m 31/12/2027', '2027-12-31'],
    ["jusqu'au 31/12/2027", '2027-12-31'],
    ['bis zum 31.12.2027', '2027-12-31'],
    ['le vendredi 31 décembre 2027', '2027-12-31'],
    ['Friday, May 5, 2028', '2028-05-05'],
    ['1 er janvier 2028', '2028-01-01'],
    ['31december2027', '2027-12-31'],
    ['31 Mrz 2027', '2027-03-31'],
    ['٣١/١٢/٢٠٢٧', '2027-12-31'],
    ['৩১/১২/২০২৭', '2027-12-31'],
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
    '1 jui 2027',
    '1231122027',
    '2027123112',
    '31 ma 2027',
    '31 december',
    '31/12/1227',
    '1/2/3/2027',
    '31/12/2027 - 31/12/2028',
    '31/12/2027 01.02.2028',
    '31/12 20:27',
    'vrijdag',
    'tot en met',
  ])('does not guess what %j could mean', (text) => {
    expect(readTypedDate(text)).toBeUndefined()
  })

  const days = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

  it('reads every day in every way it is written', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('/', '-', '.', ' ', '', ',', ';', ' - ', '\u{2013}', '\u{a0}'),
        fc.boolean(),
        (date, separator, short) => {
          const [year = '', month = '', day = ''] = date.split('-')
          const text = [day, month, short ? year.slice(2) : year].join(separator)
          expect(readTypedDate(text)).toBe(date)
        },
      ),
    )
  })

  it('reads every day with its month in words, in four languages, as browsers write it', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('nl-BE', 'fr-BE', 'de-BE', 'en-GB', 'en-US'),
        fc.constantFrom('long', 'short'),
        fc.constantFrom(undefined, 'long', 'short'),
        (date, language, month, weekday) => {
          const written = new Intl.DateTimeFormat(language, {
            day: 'numeric',
            year: 'numeric',
            month,
            weekday,
            timeZone: 'UTC',
          }).format(new Date(date))
          expect(readTypedDate(written), written).toBe(date)
        },
      ),
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
