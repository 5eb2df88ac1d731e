import { type Counter, type DayRegistration, formatCardNumber, type Today } from '@balie/shared'
import { stringify } from 'csv-stringify/sync'
import type { DayWords } from '../../messages/words.ts'
import { spreadsheetText } from './spreadsheet-text.ts'

const TIME = new Intl.DateTimeFormat('nl-BE', { timeStyle: 'short', timeZone: 'Europe/Brussels' })

/**
 * The list of a day for a spreadsheet as Belgian ones open it with a double click: UTF-8 with a byte order mark,
 * semicolons, decimal commas; nothing in it is taken for a formula (RFC 4180 otherwise).
 */
export function dayCsv(
  { date, registrations }: Today,
  { counters, words }: { counters: readonly Pick<Counter, 'consumerKey' | 'name'>[]; words: DayWords },
): string {
  const { headings, reasons, outcomes } = words
  const counterOf = ({ balieConsumerKey }: DayRegistration) =>
    counters.find(({ consumerKey }) => consumerKey === balieConsumerKey)?.name ?? ''
  const rows = registrations.map((registration) => [
    date,
    TIME.format(new Date(registration.at)),
    counterOf(registration),
    formatCardNumber(registration.uitpasNumber),
    new Map<string, string>(Object.entries(reasons)).get(registration.reason) ?? registration.reason,
    spreadsheetText(registration.voucherNumber ?? ''),
    registration.shownPrice?.replace('.', ',') ?? '',
    outcomes[registration.outcome],
  ])
  const head = [
    headings.date,
    headings.time,
    headings.counter,
    headings.card,
    headings.reason,
    headings.voucher,
    headings.price,
    headings.outcome,
  ]
  return stringify([head, ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  })
}
