import type { Fault } from '@balie/sandbox'
import { endpoints } from '@balie/shared'
import { describe, expect, it } from 'vitest'
import { BILAL, JAN, JAN_CARD, MUNTPUNT, SEED, ZANDLOPER } from '../../test/people.ts'
import { rawAnswer } from '../../test/raw-answer.ts'
import { spoil } from '../../test/registering.ts'
import { useBff } from '../../test/use-bff.ts'

const { path, response } = endpoints.card
const NEW_CARD = SEED.uitpasNumber
const NOBODYS = '0930099999904'
const AALST = { id: '1', name: 'UiTPAS Regio Aalst' }

const stage = useBff({ environment: { UITPAS_TIMEOUT_MS: '1500' } })

function ask(uitpasNumber: unknown, balieConsumerKey = MUNTPUNT) {
  return stage.browser.send('POST', path, { uitpasNumber, balieConsumerKey })
}
async function found(uitpasNumber: string, balieConsumerKey = MUNTPUNT) {
  const reply = await ask(uitpasNumber, balieConsumerKey)
  expect(reply.status).toBe(200)
  return response.parse(reply.json)
}
/** The look-ups that reached the service. */
function lookUps() {
  const calls = stage.bff.sandbox.control.calls().map(({ call }) => call)
  return calls.filter((call) => call !== 'balieList')
}
/** Lets retrieve answer with this XML. */
function retrieveSays(inside: string) {
  spoil(stage, 'retrieve', rawAnswer(`<response>${inside}</response>`))
}

describe('a card', () => {
  it('in stock at this counter is returned with all known facts, by one look-up', async () => {
    expect(await found(NEW_CARD)).toEqual({
      uitpasNumber: NEW_CARD,
      status: 'LOCAL_STOCK',
      kansenpas: false,
      cardType: 'CARD',
      cardSystem: AALST,
      counter: { id: MUNTPUNT, name: 'Muntpunt' },
      groupPass: false,
      atThisCounter: true,
    })
    expect(lookUps()).toEqual(['retrieve'])
  })

  it('that names this counter by its key in another case is in stock here all the same', async () => {
    for (const number of ['0930090004001', '0930090004118'])
      expect(await found(number)).toMatchObject({
        atThisCounter: true,
        counter: { id: MUNTPUNT.toLowerCase() },
      })
  })

  it.each([
    '<balie/>',
    '<balie>Muntpunt</balie>',
    '<balie><id/></balie>',
    '<balie><id>a</id></balie><balie><id>b</id></balie>',
  ])('that says %s is in stock at an unknown counter', async (balie) => {
    retrieveSays(`<card><status>LOCAL_STOCK</status>${balie}<uitpasNumber>${NEW_CARD}</uitpasNumber></card>`)
    const card = await found(NEW_CARD)
    expect(card).toMatchObject({ status: 'LOCAL_STOCK' })
    expect(card).not.toHaveProperty('atThisCounter')
    expect(lookUps()).toEqual(['retrieve'])
  })

  it('in stock at another counter is returned as such', async () => {
    stage.browser = stage.bff.browser()
    await stage.browser.signIn(BILAL)
    const elsewhere = { counter: { id: MUNTPUNT }, atThisCounter: false }
    expect(await found(NEW_CARD, ZANDLOPER)).toMatchObject(elsewhere)
    expect(await found('0930021000102', ZANDLOPER)).toMatchObject({ atThisCounter: true })
  })

  it('of a passholder is returned with its holder, without a counter', async () => {
    const card = await found(JAN_CARD)
    expect(card).toMatchObject({ status: 'ACTIVE', holderUid: JAN, groupPass: false })
    expect(card).not.toHaveProperty('atThisCounter')
    expect(card).not.toHaveProperty('counter')
  })

  it('that has had a holder is returned as such', async () => {
    const holder = stage.bff.sandbox.state.card('0930010033502')?.passholderUid
    expect(await found('0930010033502')).toMatchObject({ status: 'BLOCKED', holderUid: holder })
  })

  it.each([
    ['0930090000108', 'PROVISIONED', false],
    ['0930090000215', 'PROVISIONED', true],
    ['0930090000702', 'STOCK', false],
    ['0930090001304', 'SENT_TO_BALIE', false],
    ['0930090001908', 'DELETED', false],
    ['0930090002617', 'BLOCKED', true],
  ])('%s is %s, kansenpas %s', async (uitpasNumber, status, kansenpas) => {
    const card = await found(uitpasNumber)
    expect(card).toMatchObject({ status, kansenpas, groupPass: false })
    expect(card).not.toHaveProperty('holderUid')
    expect(card).not.toHaveProperty('atThisCounter')
  })

  it('of a group is known', async () => {
    expect(await found('0930090003102')).toMatchObject({ groupPass: true, status: 'ACTIVE' })
  })

  it.each([
    ['0930090003300', { cardType: 'KEYRING' }],
    ['0930090003508', { cardType: 'STICKER' }],
    ['0930090003706', { status: 'LOCAL_STOCK', cardSystem: AALST, atThisCounter: true }],
    ['0930090003813', { kansenpas: true }],
    ['0930090003904', { cardSystem: { id: '1' } }],
  ])('%s is read, whatever its answer looks like', async (uitpasNumber, expected) => {
    expect(await found(uitpasNumber)).toMatchObject(expected)
  })

  it('is asked for by its digits alone, however it was typed', async () => {
    expect(await found(' 0930 0000-0010.7 ')).toMatchObject({ uitpasNumber: NEW_CARD })
    const [call] = stage.bff.sandbox.control.calls().filter((logged) => logged.call === 'retrieve')
    expect(call?.query).toContainEqual(['identification', NEW_CARD])
  })
})

describe('a card that retrieve doesn’t give', () => {
  const FAILURES: [string, Fault][] = [
    ['502 of a proxy', { kind: 'status', status: 502 }],
    ['truncated XML', { kind: 'truncate' }],
    ['a reset', { kind: 'reset' }],
    ['no answer in time', { kind: 'delay', ms: 60_000 }],
    ['a refusal for another cause', { kind: 'code', code: 'ACCESS_DENIED', httpStatus: 403 }],
  ]

  it.each(FAILURES)('after %s is looked up by itself, without its counter', async (_, fault) => {
    // A read on a connection that breaks is tried once more.
    const tries = fault.kind === 'reset' ? 2 : 1
    spoil(stage, 'retrieve', fault, tries)
    expect(await found(NEW_CARD)).toEqual({
      uitpasNumber: NEW_CARD,
      status: 'LOCAL_STOCK',
      kansenpas: false,
      cardType: 'CARD',
      cardSystem: AALST,
      groupPass: false,
    })
    expect(lookUps()).toEqual([...Array<string>(tries).fill('retrieve'), 'card'])
    const call = stage.bff.sandbox.control.calls().at(-1)
    expect(call?.query).toEqual([
      ['uitpasNumber', NEW_CARD],
      ['balieConsumerKey', MUNTPUNT],
    ])
  })

  it('keeps what retrieve did say', async () => {
    retrieveSays('<groupPass><name>School</name></groupPass>')
    expect(await found(NEW_CARD)).toMatchObject({ groupPass: true, status: 'LOCAL_STOCK' })
    retrieveSays(`<passHolder><uitIdUser><id>${JAN}</id></uitIdUser></passHolder>`)
    expect(await found(JAN_CARD)).toMatchObject({ holderUid: JAN, status: 'ACTIVE' })
    expect(lookUps()).toEqual(['retrieve', 'card', 'retrieve', 'card'])
  })

  it('never gets the status of another card', async () => {
    const another = '<card><status>ACTIVE</status><uitpasNumber>0930000422202</uitpasNumber></card>'
    retrieveSays(another)
    expect(await found(NEW_CARD)).toMatchObject({ uitpasNumber: NEW_CARD, status: 'LOCAL_STOCK' })
    expect(lookUps()).toEqual(['retrieve', 'card'])
  })

  it('is unknown when the other call says so', async () => {
    spoil(stage, 'retrieve', { kind: 'status', status: 502 })
    expect(await ask(NOBODYS)).toMatchObject({
      status: 422,
      json: { code: 'UNKNOWN_UITPASNUMBER', field: 'uitpasNumber' },
    })
  })
})

describe('a card that there is not', () => {
  it('is reported at its field, after one look-up', async () => {
    expect(await ask(NOBODYS)).toMatchObject({
      status: 422,
      json: { code: 'UNKNOWN_IDENTIFICATION', field: 'uitpasNumber', title: 'UiTPAS kent dit nummer niet' },
    })
    expect(lookUps()).toEqual(['retrieve'])
  })

  it('is about the passholder in look-ups of people', async () => {
    const body = { identification: NOBODYS, balieConsumerKey: MUNTPUNT }
    expect(await stage.browser.send('POST', endpoints.identify.path, body)).toMatchObject({
      json: { code: 'UNKNOWN_IDENTIFICATION', field: 'uid' },
    })
  })

  it.each([
    ['093000000010', 'CARD_NUMBER_LENGTH'],
    ['0930000000108', 'CARD_NUMBER_CHECK_DIGIT'],
    ['0930000000123', 'CARD_NUMBER_KIND_DIGIT'],
    ['84051790197', 'CARD_NUMBER_LENGTH'],
    ['', 'REQUIRED'],
    [930000000107, 'REQUIRED'],
  ])('%j is no card number: %s', async (uitpasNumber, code) => {
    expect(await ask(uitpasNumber)).toMatchObject({
      status: 400,
      json: { code: 'VALIDATION_FAILED', errors: [{ field: 'uitpasNumber', code }] },
    })
    expect(stage.bff.sandbox.control.calls()).toEqual([])
  })
})
