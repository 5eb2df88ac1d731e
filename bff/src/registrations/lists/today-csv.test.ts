import type { DayProlongation, DayRegistration } from '@balie/shared'
import { describe, expect, it } from 'vitest'
import { catalogueOf, LANGUAGES } from '../../messages/in-language.ts'
import { dayCsv } from './today-csv.ts'

const ONE: DayRegistration = {
  key: '4f1c0de9-0000-4000-8000-000000000001',
  at: '2026-11-25T09:42:10.000Z',
  uitpasNumber: '0930000422202',
  reason: 'LOSS_THEFT',
  balieConsumerKey: 'k1',
  shownPrice: '5.00',
  outcome: 'registered',
  block: 'not_requested',
}
const COUNTERS = [{ consumerKey: 'k1', name: 'Balie "De; Markt"' }]

function csv(registrations: DayRegistration[], language = 'nl', prolongations: DayProlongation[] = []) {
  return dayCsv(
    { date: '2026-11-25', registrations, prolongations },
    { counters: COUNTERS, words: catalogueOf(language).day },
  )
}

describe('the list of a day as CSV', () => {
  it('is what a Belgian spreadsheet opens', () => {
    expect(csv([ONE])).toBe(
      '\uFEFFDatum;Uur;Balie;Kaart;Reden;Voucher;Prijs;Uitkomst\r\n' +
        '2026-11-25;10:42;"Balie ""De; Markt""";0930 0004 2220 2;Verloren of gestolen;;5,00;geregistreerd\r\n',
    )
  })

  it('is newest first, prolongations among registrations', () => {
    const prolongation: DayProlongation = {
      at: '2026-11-25T09:50:00.000Z',
      cardSystem: { id: '1' },
      kansenStatuutEndDate: '2027-04-30',
      balieConsumerKey: 'k1',
      outcome: 'prolonged',
    }
    const later = { ...ONE, at: '2026-11-25T10:15:00.000Z' }
    const rows = csv([later, ONE], 'nl', [prolongation]).split('\r\n').slice(1, -1)
    expect(rows.map((row) => row.split(';')[1])).toEqual(['11:15', '10:50', '10:42'])
  })

  it('holds nothing that a spreadsheet would run', () => {
    const row = csv([{ ...ONE, voucherNumber: '=cmd|A1' }])
    expect(row).toContain(";'=cmd|A1;")
  })

  it('leaves the price of one without open, and names a reason that it doesn’t know as it came', () => {
    const unpriced = { ...ONE, shownPrice: undefined, reason: 'NEW_REASON', outcome: 'unknown' } as const
    expect(csv([unpriced])).toContain(';NEW_REASON;;;nog niet zeker')
  })

  it.each(LANGUAGES)('has every column in %s', (language) => {
    const [head = '', row = ''] = csv([ONE], language).split('\r\n')
    expect(head.split(';').filter((heading) => heading.length > 2)).toHaveLength(8)
    expect(row).not.toContain('LOSS_THEFT')
  })
})
