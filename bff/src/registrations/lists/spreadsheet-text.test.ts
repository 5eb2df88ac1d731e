import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadsheetText } from './spreadsheet-text.ts'

describe('spreadsheetText', () => {
  it.each([
    '12E5',
    '1e9',
    '3-4',
    '3/4',
    '10:30',
    '1.5',
    '1,5',
    '007',
    '123456789012',
    '5%',
    '€ 5',
    '3 pm',
    'MAR1',
    '1-dec',
    '1 mei',
    'SEPT2',
    'TRUE',
    'WAAR',
    '=1+1',
    '+32',
    '-1',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '\u{200b}=1',
    '＝1',
    '(5)',
  ])('keeps %j a text', (text) => {
    expect(spreadsheetText(text)).toBe(`'${text}`)
  })

  it.each(['FEEST24', 'DEUR-7', 'k4art', 'OP2020', '1000000001', '', 'D 1'])('leaves %j as it is', (text) => {
    expect(spreadsheetText(text)).toBe(text)
  })

  it('never lets a text begin as a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@'), fc.string(), (sign, rest) => {
        expect(spreadsheetText(sign + rest)).toMatch(/^'/)
      }),
    )
  })
})
