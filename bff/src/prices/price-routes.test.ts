import { endpoints, reasonsOf } from '@balie/shared'
import { describe, expect, it } from 'vitest'
import { MUNTPUNT, SEED } from '../../test/people.ts'
import { spoil } from '../../test/registering.ts'
import { type Stage, useBff } from '../../test/use-bff.ts'

const { path, response } = endpoints.price
const QUESTION = { uitpasNumber: SEED.uitpasNumber, reason: 'LOSS_THEFT', balieConsumerKey: MUNTPUNT }

async function priceOf({ browser }: Stage, change: object = {}) {
  const reply = await browser.send('POST', path, { ...QUESTION, ...change })
  expect(reply.status).toBe(200)
  return response.parse(reply.json)
}

describe('the price of a card', () => {
  const stage = useBff()
  const refused = (change: object) => stage.browser.send('POST', path, { ...QUESTION, ...change })

  it.each([
    ['LOSS_THEFT', '5.00'],
    ['REMOVAL', '0.00'],
    ['LOSS_KANSENSTATUUT', '2.00'],
    ['OBTAIN_KANSENSTATUUT', '0.00'],
    ['CARD_UPGRADE', '2.00'],
    ['EXTRA_CARD', '5.00'],
  ])('for %s is %s', async (reason, price) => {
    expect(await priceOf(stage, { reason })).toEqual({ price })
  })

  it('depends on the card, the age and the voucher', async () => {
    expect(await priceOf(stage, { uitpasNumber: '0930020000111' })).toEqual({ price: '0.00' })
    const dateOfBirth = `${new Date().getFullYear() - 10}-01-01`
    expect(await priceOf(stage, { dateOfBirth, postalCode: '9300' })).toEqual({
      price: '2.00',
      ageRange: { from: 0, to: 17 },
    })
    expect(await priceOf(stage, { voucherNumber: ' FEEST24 ' })).toEqual({
      price: '0.00',
      voucherType: { name: 'Welkomstbon', prefix: '100' },
    })
  })

  it('treats empty fields as unknown, and doesn’t send them', async () => {
    expect(await priceOf(stage, { dateOfBirth: '', postalCode: ' ', voucherNumber: '' })).toEqual({
      price: '5.00',
    })
    const sent = stage.bff.sandbox.control
      .calls()
      .at(-1)
      ?.query.map(([name]) => name)
    expect(sent).toEqual(['reason', 'uitpasNumber', 'balieConsumerKey'])
  })

  it.each([
    ['a voucher that nobody knows', { voucherNumber: '3000000001' }, 'UNKNOWN_VOUCHER', 'voucherNumber'],
    ['a spent voucher', { voucherNumber: '1000000091' }, 'INVALID_VOUCHER_STATUS', 'voucherNumber'],
    ['no voucher number', { voucherNumber: 'a b' }, 'PARSE_INVALID_VOUCHERNUMBER', 'voucherNumber'],
    ['a card that there is not', { uitpasNumber: '0930099999904' }, 'UNKNOWN_CARD', 'uitpasNumber'],
    ['a card of elsewhere', { uitpasNumber: '0930021000102' }, 'BALIE_NOT_AUTHORIZED', 'uitpasNumber'],
  ])('is refused for %s, at its field', async (_, change, code, field) => {
    const reply = await refused(change)
    expect(reply).toMatchObject({ status: 422, json: { code, field } })
    expect(reply.json).not.toHaveProperty('outcome')
  })

  it('is refused for a reason that the service does not know', async () => {
    spoil(stage, 'price', { kind: 'code', code: 'PARSE_INVALID_UITPAS_STATUS_CHANGE_REASON' })
    expect(await refused({})).toMatchObject({
      status: 422,
      json: {
        code: 'PARSE_INVALID_UITPAS_STATUS_CHANGE_REASON',
        field: 'reason',
        title: 'UiTPAS kent deze reden niet',
      },
    })
  })

  it.each([
    [{ uitpasNumber: '0930000000108' }, 'uitpasNumber', 'CARD_NUMBER_CHECK_DIGIT'],
    [{ reason: 'FIRST_CARD' }, 'reason', 'REASON_REQUIRED'],
    [{ reason: 'DEFECT' }, 'reason', 'REASON_REQUIRED'],
    [{ dateOfBirth: '1971-02-30' }, 'dateOfBirth', 'DATE_INVALID'],
    [{ postalCode: 'x'.repeat(21) }, 'postalCode', 'TOO_LONG'],
    [{ voucherNumber: 'x'.repeat(41) }, 'voucherNumber', 'VOUCHER_INVALID'],
  ])('is not asked with %j', async (change, field, code) => {
    expect(await refused(change)).toMatchObject({
      status: 400,
      json: { code: 'VALIDATION_FAILED', errors: [{ field, code }] },
    })
    expect(stage.bff.sandbox.control.calls()).toEqual([])
  })
})

describe('the price of a card from June 2020 on', () => {
  const stage = useBff({ edition: '2020' })

  it('can be asked for the reasons of that edition only', async () => {
    for (const reason of reasonsOf('2020')) expect(await priceOf(stage, { reason })).toHaveProperty('price')
    expect(await stage.browser.send('POST', path, { ...QUESTION, reason: 'REMOVAL' })).toMatchObject({
      status: 400,
      json: { errors: [{ field: 'reason', code: 'REASON_REQUIRED' }] },
    })
  })
})
