import { describe, expect, it } from 'vitest'
import {
  ANKE,
  BILAL,
  CELESTINE,
  DRIES,
  FARID,
  MUNTPUNT_KEY,
  textOf,
  type Got,
} from '../testing/signed-client.ts'
import { useSandbox } from '../testing/use-sandbox.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
const stage = useSandbox({ clock: () => NOW })

function get(path: string, fields: Record<string, string>, token = stage.anke): Promise<Got> {
  const counter = path.endsWith('list') ? {} : { balieConsumerKey: MUNTPUNT_KEY }
  return stage.client.get(`/uitpas/${path}`, { ...counter, ...fields }, token, { now: NOW })
}
const code = ({ status, body }: Got) => [status, textOf(body, 'code')]
const count = (body: string, tag: string) => body.split(`<${tag}>`).length - 1

describe('balie/list', () => {
  it('gives one counter as one element, and an employee of none an empty list', async () => {
    const one = await get('balie/list', { uid: ANKE })
    expect([count(one.body, 'balie'), textOf(one.body, 'consumerKey')]).toEqual([1, MUNTPUNT_KEY])
    expect(one.body).toContain('<permission>kansenstatuut toekennen</permission>')
    const none = await get('balie/list', { uid: FARID }, stage.sandbox.control.issueToken(FARID))
    expect(none.body).toContain('<balies/>')
  })

  it('gives every counter with its own rights', async () => {
    const { body } = await get('balie/list', { uid: BILAL }, stage.sandbox.control.issueToken(BILAL))
    expect(count(body, 'balie')).toBe(5)
    expect(count(body.replace('<consumerKey/>', ''), 'consumerKey')).toBe(4)
    expect(body).toContain('<name>Bib De Zandloper &amp; Co</name>')
    expect(body).toContain('<permissions/>')
    expect(body.match(/<actorId.*/g)).toEqual([
      `<actorId>${MUNTPUNT_KEY}</actorId>`,
      '<actorId/>',
      '<actorId>5eaf00d0-1633-4000-8000-00000000b001</actorId>',
    ])
    expect(count(body, 'group')).toBe(10)
    expect(count(body, 'permission')).toBe(9)
    const two = await get('balie/list', { uid: CELESTINE }, stage.sandbox.control.issueToken(CELESTINE))
    expect([count(two.body, 'balie'), count(two.body, 'permission')]).toEqual([2, 5])
    const without = await get('balie/list', { uid: DRIES }, stage.sandbox.control.issueToken(DRIES))
    expect(count(without.body, 'permission')).toBe(0)
  })

  it('doesn’t give another employee’s', async () => {
    expect(code(await get('balie/list', { uid: BILAL }))).toEqual([403, 'ACCESS_DENIED'])
    expect(code(await get('balie/list', {}))).toEqual([400, 'MISSING_REQUIRED_FIELDS'])
  })
})

describe('card', () => {
  it('gives the number as plain text, by number or chip', async () => {
    const { body } = await get('card', { uitpasNumber: '0930090003300' })
    expect(body).toContain('<uitpasNumber>0930090003300</uitpasNumber>')
    expect([textOf(body, 'cardType'), body.includes('balie')]).toEqual(['KEYRING', false])
    const chipNumber = stage.sandbox.state.card('0930090003300')?.chipNumber ?? ''
    expect((await get('card', { chipNumber })).body).toBe(body)
  })

  it('refuses', async () => {
    expect(code(await get('card', { uitpasNumber: '0930099999904' }))).toEqual([400, 'UNKNOWN_UITPASNUMBER'])
    expect(code(await get('card', { chipNumber: '04000000000000' }))).toEqual([400, 'UNKNOWN_CHIPNUMBER'])
    expect(code(await get('card', {}))).toEqual([400, 'MISSING_REQUIRED_FIELDS'])
  })
})

describe('passholder/block', () => {
  const block = (number: string, token = stage.anke, balieConsumerKey = MUNTPUNT_KEY) =>
    stage.client.post(`/uitpas/passholder/block/${number}`, { balieConsumerKey }, token, { now: NOW })

  it('blocks an active card, once', async () => {
    expect(code(await block('0930000422202'))).toEqual([200, 'ACTION_SUCCEEDED'])
    expect(stage.sandbox.state.card('0930000422202')?.status).toBe('BLOCKED')
    expect(stage.sandbox.control.calls().at(-1)?.committed).toBe(true)
    expect(code(await block('0930000422202'))).toEqual([400, 'INVALID_CARD_STATUS'])
  })

  it('says it in other words in Gent', async () => {
    const bilal = stage.sandbox.control.issueToken(BILAL)
    const got = await block('0935010034004', bilal, '7e5d4a90-11c2-4baf-9c3e-0a1b2c3d4e5f')
    expect(code(got)).toEqual([200, 'BLOCK_UITPAS_SUCCESS'])
  })

  it('refuses', async () => {
    expect(code(await block('0930000422203'))).toEqual([400, 'PARSE_INVALID_UITPASNUMBER'])
    expect(code(await block('0930099999904'))).toEqual([400, 'UNKNOWN_UITPASNUMBER'])
    expect(code(await block('0930020000103'))).toEqual([400, 'INVALID_CARD_STATUS'])
    expect(code(await block('0930090003102'))).toEqual([400, 'ACTION_NOT_ALLOWED'])
    const denied = await block('0930000422202', stage.sandbox.control.issueToken(DRIES))
    expect(code(denied)).toEqual([400, 'ACCESS_DENIED'])
    expect(textOf(denied.body, 'requiredPermission')).toBe('PERMISSION_PASSHOLDER - ACTION_BLOCK')
  })
})

describe('price', () => {
  const price = (uitpasNumber: string, reason: string, more: Record<string, string> = {}) =>
    get('price', { uitpasNumber, reason, ...more })
  const child = { dateOfBirth: '2017-03-03' }

  it.each([
    ['an ordinary card', '0930020000103', 'LOSS_THEFT', {}, '5.00'],
    ['after losing kansenstatuut', '0930020000103', 'LOSS_KANSENSTATUUT', {}, '2'],
    ['a second card', '0930020000103', 'EXTRA_CARD', {}, '5.000'],
    ['a kansenpas', '0930020000111', 'LOSS_THEFT', {}, '0.00'],
    ['a child', '0930020000103', 'LOSS_THEFT', child, '2.00'],
    ['a grown-up', '0930020000103', 'LOSS_THEFT', { dateOfBirth: '2008-11-23' }, '5.00'],
    ['the day before growing up', '0930020000103', 'LOSS_THEFT', { dateOfBirth: '2008-11-24' }, '2.00'],
    ['a family voucher', '0930020000103', 'LOSS_THEFT', { voucherNumber: '2000000001' }, '1.00'],
    ['a welcome voucher', '0930020000103', 'LOSS_THEFT', { voucherNumber: 'FEEST24' }, '0.00'],
  ])('%s costs what it should', async (_, uitpasNumber, reason, more, expected) => {
    const { status, body } = await price(uitpasNumber, reason, more)
    expect([status, textOf(body, 'price')]).toEqual([200, expected])
    expect(body.includes('<ageRange>')).toBe(expected === '2.00' && 'dateOfBirth' in more)
    expect(body.includes('<voucherType>')).toBe('voucherNumber' in more)
  })

  it('refuses', async () => {
    expect(code(await price('0930020000103', 'DEFECT'))).toEqual([
      400,
      'PARSE_INVALID_UITPAS_STATUS_CHANGE_REASON',
    ])
    expect(code(await price('123', 'LOSS_THEFT'))).toEqual([400, 'PARSE_INVALID_UITPASNUMBER'])
    expect(code(await price('0930099999904', 'LOSS_THEFT'))).toEqual([400, 'UNKNOWN_CARD'])
    expect(code(await price('0930021000102', 'LOSS_THEFT'))).toEqual([400, 'BALIE_NOT_AUTHORIZED'])
    expect(code(await price('', 'LOSS_THEFT'))).toEqual([400, 'MISSING_REQUIRED_FIELDS'])
    const withVoucher = async (voucherNumber: string) =>
      code(await price('0930020000103', 'LOSS_THEFT', { voucherNumber }))
    expect(await withVoucher('1009999999')).toEqual([400, 'UNKNOWN_VOUCHER'])
    expect(await withVoucher('!')).toEqual([400, 'PARSE_INVALID_VOUCHERNUMBER'])
    expect(await withVoucher('2000000091')).toEqual([400, 'INVALID_VOUCHER_STATUS'])
    const undated = await price('0930020000103', 'LOSS_THEFT', { dateOfBirth: '3/3/2017' })
    expect(code(undated)).toEqual([400, 'PARSE_INVALID_DATE'])
  })
})
