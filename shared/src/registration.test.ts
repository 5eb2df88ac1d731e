import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIELD_PROBLEMS } from './problem.ts'
import { reasonsOf } from './reasons.ts'
import { registrationSchema } from './registration.ts'

const TODAY = '2026-06-15'
const schema = registrationSchema({ today: TODAY, edition: '2018' })
const BODY = {
  uid: '8d80e3b6-80a2-4e2f-8bbb-cd2a72809d77',
  reason: 'LOSS_THEFT',
  uitpasNumber: '0930000000107',
  balieConsumerKey: '28808C2F-0DB2-D2CF-F508ECB994D2505F',
}

/** Lists the problems of a body as `field: code`. */
function problems(body: unknown): string[] {
  const { error } = schema.safeParse(body)
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('a registration', () => {
  it('consists of the documented parameters; absent ones stay absent', () => {
    expect(schema.parse(BODY)).toEqual(BODY)
    expect(Object.keys(schema.parse(BODY))).not.toContain('voucherNumber')
  })

  it('keeps optional parameters that are present', () => {
    const whole = { ...BODY, voucherNumber: '0000000001', kansenStatuutEndDate: '2027-12-31' }
    expect(schema.parse(whole)).toEqual(whole)
  })

  it.each(['', ' ', '\t\n'])('takes an optional field that holds %j for an absent one', (empty) => {
    const parsed = schema.parse({ ...BODY, voucherNumber: empty, kansenStatuutEndDate: empty })
    expect(parsed.voucherNumber).toBeUndefined()
    expect(parsed.kansenStatuutEndDate).toBeUndefined()
  })

  it('takes a card number with separators and a voucher or uid with blanks around it', () => {
    const parsed = schema.parse({
      ...BODY,
      uid: ` ${BODY.uid} `,
      uitpasNumber: ' 0930 0000-0010.7 ',
      voucherNumber: ' FEEST24 ',
    })
    expect(parsed).toMatchObject({ uid: BODY.uid, uitpasNumber: '0930000000107', voucherNumber: 'FEEST24' })
  })

  it('can name the old card, which is never the new one', () => {
    expect(schema.parse({ ...BODY, blockUitpasNumber: '0930 0004 2220 2' }).blockUitpasNumber).toBe(
      '0930000422202',
    )
    expect(problems({ ...BODY, blockUitpasNumber: BODY.uitpasNumber })).toEqual([
      'blockUitpasNumber: OLD_CARD_IS_NEW_CARD',
    ])
    expect(problems({ ...BODY, blockUitpasNumber: '0930000422203' })).toEqual([
      'blockUitpasNumber: CARD_NUMBER_CHECK_DIGIT',
    ])
  })

  it('drops unknown parameters', () => {
    expect(schema.parse({ ...BODY, oauth_token: 'x', price: '2.00' })).toEqual(BODY)
  })

  it('takes the price that was shown, if it is one', () => {
    expect(schema.parse({ ...BODY, shownPrice: '2.00' })).toEqual({ ...BODY, shownPrice: '2.00' })
    expect(schema.parse({ ...BODY, shownPrice: '' })).toEqual(BODY)
    expect(schema.safeParse({ ...BODY, shownPrice: '2 euro' }).success).toBe(false)
  })

  it.each(['2018', '2020'] as const)('knows the reasons of edition %s and no others', (edition) => {
    const own = registrationSchema({ today: TODAY, edition })
    const kansenStatuutEndDate = '2027-12-31'
    const accepted = [...reasonsOf('2018'), 'DEFECT', 'loss_theft', ''].filter(
      (reason) => own.safeParse({ ...BODY, reason, kansenStatuutEndDate }).success,
    )
    expect(accepted.toSorted()).toEqual(reasonsOf(edition).toSorted())
  })
})

describe('the mistakes of a registration', () => {
  it.each([
    [{ uid: '' }, 'uid: REQUIRED'],
    [{ uid: undefined }, 'uid: REQUIRED'],
    [{ uid: '../newCard' }, 'uid: UID_INVALID'],
    [{ uid: 'a/b' }, 'uid: UID_INVALID'],
    [{ reason: 'DEFECT' }, 'reason: REASON_REQUIRED'],
    [{ reason: undefined }, 'reason: REASON_REQUIRED'],
    [{ uitpasNumber: undefined }, 'uitpasNumber: REQUIRED'],
    [{ uitpasNumber: ' ' }, 'uitpasNumber: REQUIRED'],
    [{ uitpasNumber: '093000000010' }, 'uitpasNumber: CARD_NUMBER_LENGTH'],
    [{ uitpasNumber: '0930000000108' }, 'uitpasNumber: CARD_NUMBER_CHECK_DIGIT'],
    [{ uitpasNumber: '0930000000123' }, 'uitpasNumber: CARD_NUMBER_KIND_DIGIT'],
    [{ voucherNumber: 'v'.repeat(41) }, 'voucherNumber: VOUCHER_INVALID'],
    [{ voucherNumber: 'one\ntwo' }, 'voucherNumber: VOUCHER_INVALID'],
    [{ voucherNumber: 'one\u0000' }, 'voucherNumber: VOUCHER_INVALID'],
    [{ kansenStatuutEndDate: '31/12/2026' }, 'kansenStatuutEndDate: DATE_INVALID'],
    [{ kansenStatuutEndDate: '2028-01-01' }, 'kansenStatuutEndDate: END_DATE_TOO_LATE'],
    [{ reason: 'OBTAIN_KANSENSTATUUT' }, 'kansenStatuutEndDate: END_DATE_REQUIRED'],
    [
      { reason: 'OBTAIN_KANSENSTATUUT', kansenStatuutEndDate: '2026-06-14' },
      'kansenStatuutEndDate: END_DATE_PAST',
    ],
    [{ balieConsumerKey: '' }, 'balieConsumerKey: COUNTER_REQUIRED'],
    [{ balieConsumerKey: undefined }, 'balieConsumerKey: COUNTER_REQUIRED'],
    [{ balieConsumerKey: 'k'.repeat(129) }, 'balieConsumerKey: COUNTER_REQUIRED'],
  ])('%j: %s', (change, problem) => {
    expect(problems({ ...BODY, ...change })).toEqual([problem])
  })

  it('are all reported at once', () => {
    expect(problems({ reason: 'OBTAIN_KANSENSTATUUT', voucherNumber: 'a\u0007' }).toSorted()).toEqual([
      'balieConsumerKey: COUNTER_REQUIRED',
      'kansenStatuutEndDate: END_DATE_REQUIRED',
      'uid: REQUIRED',
      'uitpasNumber: REQUIRED',
      'voucherNumber: VOUCHER_INVALID',
    ])
  })

  it('is one thing only for a date that cannot be read', () => {
    expect(problems({ ...BODY, reason: 'OBTAIN_KANSENSTATUUT', kansenStatuutEndDate: '2026-02-30' })).toEqual(
      ['kansenStatuutEndDate: DATE_INVALID'],
    )
  })

  it('is one of the known problems of one of the fields, whatever they hold, and is never thrown', () => {
    const anyText = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) })
    const junk = fc.oneof(fc.anything(), anyText)
    const body = fc.record(
      {
        uid: junk,
        reason: fc.oneof(junk, fc.constantFrom(...reasonsOf('2018'))),
        uitpasNumber: junk,
        voucherNumber: junk,
        kansenStatuutEndDate: junk,
        balieConsumerKey: junk,
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(body, (value) => {
        const known = new Set<string>(FIELD_PROBLEMS)
        for (const { path, message } of schema.safeParse(value).error?.issues ?? []) {
          expect(path).toHaveLength(1)
          expect(known).toContain(message)
        }
      }),
    )
  })

  it('is never thrown, whatever is sent instead', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(schema.safeParse(value).success).toBe(false)
      }),
    )
  })
})
