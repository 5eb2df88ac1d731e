import { type Problem, problemSchema } from '@balie/shared'
import { describe, expect, it } from 'vitest'
import { ANKE, DRIES, JAN, MUNTPUNT, SEED } from '../../../test/people.ts'
import { newCardCalls, register, spoil, stockCard } from '../../../test/registering.ts'
import { useBff } from '../../../test/use-bff.ts'
import { FURTHER_CODES, NEW_CARD_CODES } from '../../uitpas/calls/refusal-codes.ts'

const PERMISSION = 'PERMISSION_PASSHOLDER - ACTION_CREATE'

/** Words for the employee by code, and the field to correct. INVALID_CARD has its own file. */
const REFUSALS: [code: string, field: string | undefined, title: RegExp, detail: RegExp][] = [
  ['MISSING_REQUIRED_FIELDS', undefined, /mist een gegeven/, /Kijk na of alles is ingevuld/],
  ['PARSE_INVALID_UITPASNUMBER', 'uitpasNumber', /geen geldig kaartnummer/, /Scan de kaart opnieuw/],
  [
    'PARSE_INVALID_VOUCHERNUMBER',
    'voucherNumber',
    /geen geldig vouchernummer/,
    /Kijk het nummer op de voucher na/,
  ],
  ['PARSE_INVALID_DATE', 'kansenStatuutEndDate', /einddatum niet lezen/, /opnieuw in/],
  ['INVALID_DATE_CONSTRAINTS', 'kansenStatuutEndDate', /einddatum is niet toegestaan/, /31 december \d{4}/],
  ['UNKNOWN_VOUCHER', 'voucherNumber', /voucher bestaat niet/, /Kijk het nummer op de voucher na/],
  ['UNKNOWN_PASSHOLDER_UID', 'uid', /kent deze pashouder niet/, /Zoek de pashouder opnieuw op/],
  ['UNKNOWN_CARD', 'uitpasNumber', /kaart bestaat niet/, /scan de kaart opnieuw/],
  ['INVALID_CARD_STATUS', 'uitpasNumber', /aanvaardt ze nu niet/, /neem een andere kaart/],
  ['INVALID_VOUCHER_STATUS', 'voucherNumber', /voucher is al gebruikt/, /Neem een andere voucher/],
  ['ACCESS_DENIED', undefined, /balie mag dit niet/, /Er ontbreekt een recht/],
  ['ACTION_FAILED', undefined, /kon dit niet uitvoeren/, /Probeer het opnieuw/],
  ['ACTION_NOT_ALLOWED', undefined, /laat dit niet toe/, /reden en de kaart/],
  ['BALIE_NOT_AUTHORIZED', 'uitpasNumber', /balie mag deze kaart niet/, /kaart van deze balie/],
  ['CARD_NOT_ASSIGNED_TO_BALIE', 'uitpasNumber', /hoort niet bij deze balie/, /voorraad van deze balie/],
  ['UNKNOWN_BALIE_CONSUMERKEY', 'balieConsumerKey', /kent deze balie niet/, /Kies bovenaan een andere balie/],
  ['INVALID_PARAMETERS', undefined, /aanvaardt deze gegevens niet/, /Kijk alles na/],
  ['UNKNOWN_UITPASNUMBER', 'uitpasNumber', /kaart bestaat niet/, /scan de kaart opnieuw/],
  ['UNKNOWN_IDENTIFICATION', 'uid', /kent dit nummer niet/, /Scan opnieuw/],
  ['UNKNOWN_CARD_SYSTEM', undefined, /kent dit kaartsysteem niet/, /Zoek de pashouder opnieuw op/],
  ['PARSE_INVALID_UITPAS_STATUS_CHANGE_REASON', 'reason', /kent deze reden niet/, /Kies een andere reden/],
  ['INVALID_CARD_STATUS_BLOCKED', 'uitpasNumber', /geblokkeerd/, /neem een andere kaart/],
  ['INVALID_CARD_STATUS_DELETED', 'uitpasNumber', /verwijderd/, /neem een andere kaart/],
  ['INVALID_CARD_STATUS_STOCK', 'uitpasNumber', /centrale magazijn/, /neem een andere kaart/],
  ['INVALID_CARD_STATUS_PROVISIONED', 'uitpasNumber', /nog niet vrijgegeven/, /neem een andere kaart/],
  ['INVALID_CARD_STATUS_SENT_TO_BALIE', 'uitpasNumber', /nog onderweg/, /ontvangst/],
  ['INVALID_CARD_STATUS_LOCAL_STOCK', 'uitpasNumber', /al ligt ze klaar/, /probeer nog eens/],
]

describe('a refused registration', () => {
  const stage = useBff()

  async function refused(body: unknown, browser = stage.browser): Promise<Problem> {
    const reply = await register(browser, body)
    expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json\b/)
    const problem = problemSchema.parse(reply.json)
    expect(problem.status).toBe(reply.status)
    expect(problem.outcome).toBe('not_registered')
    expect(newCardCalls(stage)).toMatchObject([{ committed: false }])
    return problem
  }

  it('has its own words for every code there is', () => {
    const codes = [...NEW_CARD_CODES, ...FURTHER_CODES].filter((code) => code !== 'INVALID_CARD')
    expect(REFUSALS.map(([code]) => code).toSorted()).toEqual(codes.toSorted())
  })

  it.each(REFUSALS)('says in Dutch what %s means, at field %s', async (code, field, title, detail) => {
    spoil(stage, 'newCard', { kind: 'code', code, message: 'Some English noise' })
    const problem = await refused(SEED)
    expect(problem).toMatchObject({ code, status: code === 'ACCESS_DENIED' ? 403 : 422 })
    expect(problem.field).toBe(field)
    expect(problem.title).toMatch(title)
    expect(problem.detail).toMatch(detail)
    expect(JSON.stringify(problem)).not.toContain('noise')
  })

  it.each([
    ['UNKNOWN_VOUCHER', { voucherNumber: 'BESTAATNIET' }],
    ['INVALID_VOUCHER_STATUS', { voucherNumber: 'OP2020' }],
    ['PARSE_INVALID_VOUCHERNUMBER', { voucherNumber: 'twee woorden' }],
    ['UNKNOWN_PASSHOLDER_UID', { uid: '00000000-0000-4000-8000-000000000000' }],
    ['UNKNOWN_CARD', { uitpasNumber: '0930099999904' }],
    ['INVALID_CARD_STATUS', { uitpasNumber: '0930090002500' }],
    ['ACTION_NOT_ALLOWED', { uid: JAN, reason: 'EXTRA_CARD' }],
  ])('is %s by the service’s own judgement of %j', async (code, change) => {
    expect(await refused({ ...SEED, ...change })).toMatchObject({ code, status: 422 })
  })

  it.each([
    ['BLOCKED', '0930090002500'],
    ['DELETED', '0930090001908'],
    ['STOCK', '0930090000702'],
    ['PROVISIONED', '0930090000108'],
    ['SENT_TO_BALIE', '0930090001304'],
  ])('names the status %s where the service does', async (status, uitpasNumber) => {
    stage.bff.sandbox.control.setOptions({ suffixedCardStatus: true })
    expect(await refused({ ...SEED, uitpasNumber })).toMatchObject({ code: `INVALID_CARD_STATUS_${status}` })
  })

  it('names the permission that is missing', async () => {
    const dries = stage.bff.browser()
    await dries.signIn(DRIES)
    const problem = await refused(SEED, dries)
    expect(problem).toMatchObject({ code: 'ACCESS_DENIED', status: 403, requiredPermission: PERMISSION })
    expect(problem.detail).toContain(PERMISSION)
  })

  it('names the latest end date, which changes at New Year in Brussels', async () => {
    const year = new Date().getFullYear()
    const newYear = Date.parse(`${year}-12-31T23:00:00Z`)
    for (const [instant, latest] of [
      [newYear - 60_000, `31 december ${year + 1}`],
      [newYear + 60_000, `31 december ${year + 2}`],
    ] as const) {
      stage.aheadMs = instant - Date.now()
      const browser = stage.bff.browser()
      await browser.signIn(ANKE)
      stage.bff.sandbox.control.clearCalls()
      spoil(stage, 'newCard', { kind: 'code', code: 'INVALID_DATE_CONSTRAINTS' })
      const uitpasNumber = stockCard(stage, { kansenpas: true })
      const body = { uid: JAN, reason: 'LOSS_THEFT', uitpasNumber, balieConsumerKey: MUNTPUNT }
      expect((await refused(body, browser)).detail).toContain(latest)
    }
  })

  it('shows an unlisted code, and still explains it', async () => {
    spoil(stage, 'newCard', { kind: 'code', code: 'CARD_EATEN_BY_DOG' })
    const problem = await refused(SEED)
    expect(problem).toMatchObject({ code: 'CARD_EATEN_BY_DOG', status: 422, title: 'UiTPAS weigert dit' })
    expect(problem.detail).toContain('CARD_EATEN_BY_DOG')
    expect(problem.field).toBeUndefined()
  })

  it.each([403, 404])('is one too when it comes with status %i', async (httpStatus) => {
    spoil(stage, 'newCard', { kind: 'code', code: 'UNKNOWN_CARD', httpStatus })
    expect(await refused(SEED)).toMatchObject({ code: 'UNKNOWN_CARD', status: 422 })
  })

  it('is one too when a listed code comes with status 200', async () => {
    spoil(stage, 'newCard', { kind: 'code', code: 'INVALID_VOUCHER_STATUS', httpStatus: 200 })
    expect(await refused(SEED)).toMatchObject({ code: 'INVALID_VOUCHER_STATUS', field: 'voucherNumber' })
  })
})
