import {
  type Counter,
  type DayProlongation,
  type DayRegistration,
  formatCardNumber,
  type Today,
} from '@balie/shared'
import { stringify } from 'csv-stringify/sync'
import type { DayWords } from '../../messages/words.ts'
import { spreadsheetText } from './spreadsheet-text.ts'

const TIME = new Intl.DateTimeFormat('nl-BE', { timeStyle: 'short', timeZone: 'Europe/Brussels' })

interface CsvSetting {
  counters: readonly Pick<Counter, 'consumerKey' | 'name'>[]
  words: DayWords
}

/**
 * Writes the list of a day as CSV that a Belgian spreadsheet opens with a double click: UTF-8 with a byte order mark,
 * semicolons, decimal commas, nothing that is read as a formula (otherwise RFC 4180). Newest first.
 */
export function dayCsv({ date, registrations, prolongations = [] }: Today, setting: CsvSetting): string {
  const { headings } = setting.words
  const rows = [
    ...registrations.map((one) => ({ ...one, cells: registrationCells(one, setting) })),
    ...prolongations.map((one) => ({ ...one, cells: prolongationCells(one, setting) })),
  ]
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .map(({ at, balieConsumerKey, uitpasNumber, cells }) => [
      date,
      TIME.format(new Date(at)),
      setting.counters.find(({ consumerKey }) => consumerKey === balieConsumerKey)?.name ?? '',
      uitpasNumber === undefined ? '' : formatCardNumber(uitpasNumber),
      ...cells,
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

/** Reason, voucher, price, outcome. */
type Cells = [string, string, string, string]

function registrationCells(registration: DayRegistration, { words }: CsvSetting): Cells {
  const { reason, voucherNumber, shownPrice, outcome } = registration
  return [
    new Map<string, string>(Object.entries(words.reasons)).get(reason) ?? reason,
    spreadsheetText(voucherNumber ?? ''),
    shownPrice?.replace('.', ',') ?? '',
    words.outcomes[outcome],
  ]
}

function prolongationCells({ outcome, kansenStatuutEndDate }: DayProlongation, { words }: CsvSetting): Cells {
  const endDate = kansenStatuutEndDate.split('-').toReversed().join('/')
  return [words.prolongation(endDate), '', '', words.prolongations[outcome]]
}
