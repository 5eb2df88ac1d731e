import { describe, expect, it } from 'vitest'
import { ANKE, MUNTPUNT_KEY } from '../testing/signed-client.ts'
import { useSandbox } from '../testing/use-sandbox.ts'

const JAN = 'a0000000-0000-4000-8000-000000000002'
const stage = useSandbox()

type Json = Record<string, unknown>

async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${stage.sandbox.url}/_sandbox/${path}`, {
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const json: unknown = text === '' ? null : JSON.parse(text)
  return { status: response.status, json: json as Json }
}

const cardStatus = async (uitpasNumber: string) =>
  (await stage.client.get('/uitpas/card', { uitpasNumber, balieConsumerKey: MUNTPUNT_KEY }, stage.anke))
    .status

describe('the log of calls', () => {
  it('holds the sent parameters, in order, without the OAuth ones', async () => {
    const fields = { uid: JAN, reason: 'Zoë', uitpasNumber: '1', balieConsumerKey: MUNTPUNT_KEY }
    const body = `${new URLSearchParams(fields).toString()}&oauth_token=${stage.anke.token}`
    await stage.client.newCard(fields, stage.anke, { sentBody: body })
    await stage.client.get('/uitpas/card', { uitpasNumber: '0930000422202' }, stage.anke)
    const { json } = await ask('GET', 'calls')
    expect(json).toMatchObject([
      {
        method: 'POST',
        path: '/uitid/rest/uitpas/passholder/newCard',
        call: 'newCard',
        query: [],
        form: Object.entries(fields).sort(
          ([a], [b]) => Number(a === 'balieConsumerKey') - Number(b === 'balieConsumerKey'),
        ),
        status: 400,
        committed: false,
      },
      { method: 'GET', call: 'card', query: [['uitpasNumber', '0930000422202']], form: [], status: 200 },
    ])
    expect((await ask('DELETE', 'calls')).status).toBe(204)
    expect((await ask('GET', 'calls')).json).toEqual([])
  })

  it('holds calls that were not right too', async () => {
    await stage.client.get('/uitpas/card', {}, { token: 'x', secret: 'y' })
    expect(stage.sandbox.control.calls()).toMatchObject([{ call: 'card', status: 401 }])
  })
})

describe('the state', () => {
  it('is returned in full, as a copy', async () => {
    const { json } = await ask('GET', 'state')
    expect(Object.keys(json).sort()).toEqual([
      'cardSystems',
      'cards',
      'counters',
      'employees',
      'passholders',
      'vouchers',
    ])
    const card = stage.sandbox.state.card('0930000422202')
    if (card) card.status = 'DELETED'
    expect(stage.sandbox.state.card('0930000422202')?.status).toBe('ACTIVE')
  })

  it('goes back to the start, with or without the tokens', async () => {
    await stage.client.newCard({ uid: JAN, reason: 'LOSS_THEFT', uitpasNumber: '0930020000103' }, stage.anke)
    stage.sandbox.control.addFault({ call: '*', fault: { kind: 'empty', status: 500 }, times: null })
    stage.sandbox.control.setOptions({ suffixedCardStatus: true })
    expect(stage.sandbox.state.card('0930020000103')?.status).toBe('ACTIVE')
    expect((await ask('POST', 'reset')).status).toBe(204)
    expect(stage.sandbox.state.card('0930020000103')?.status).toBe('LOCAL_STOCK')
    expect([stage.sandbox.control.calls(), stage.sandbox.control.faults()]).toEqual([[], []])
    expect(await cardStatus('0930000422202')).toBe(200)
    await ask('POST', 'reset', { tokens: true })
    expect(await cardStatus('0930000422202')).toBe(401)
  })
})

describe('cards', () => {
  it('are added with the number or without', async () => {
    const made = await ask('POST', 'cards', { kansenpas: true, cardSystemId: 3, counterId: MUNTPUNT_KEY })
    expect(made.json).toMatchObject({
      status: 'LOCAL_STOCK',
      kansenpas: true,
      cardSystemId: 3,
      counterId: '1236',
    })
    expect(await cardStatus(String(made.json['uitpasNumber']))).toBe(200)
    const own = await ask('POST', 'cards', {
      uitpasNumber: '0930020000103',
      status: 'ACTIVE',
      passholderUid: JAN,
    })
    expect(own.json).toMatchObject({ status: 'ACTIVE', passholderUid: JAN, counterId: '1236' })
    expect(stage.sandbox.state.passholder(JAN)?.memberships[0]?.currentCard).toBe('0930020000103')
  })

  it('are added in bulk', async () => {
    const { json } = await ask('POST', 'bulk', {
      cards: 500,
      cardSystemId: 1,
      counterId: '1236',
      kansenpas: true,
    })
    const numbers = json['uitpasNumbers'] as string[]
    expect(new Set(numbers).size).toBe(500)
    expect(await cardStatus(numbers[499] ?? '')).toBe(200)
    expect(stage.sandbox.state.card(numbers[0] ?? '')).toMatchObject({
      kansenpas: true,
      status: 'LOCAL_STOCK',
    })
  })

  it.each([
    { uitpasNumber: '0930020000104' },
    { uitpasNumber: '0930020000103', kansenpas: true },
    { cardSystemId: 2 },
    { counterId: 'nowhere' },
    { passholderUid: 'nobody' },
    { status: 'LOST' },
  ])('are refused when they cannot be: %j', async (wish) => {
    const before = stage.sandbox.state.all()
    expect((await ask('POST', 'cards', wish)).status).toBe(400)
    expect(stage.sandbox.state.all()).toEqual(before)
  })
})

describe('tokens and time', () => {
  it('gives, revokes and expires tokens', async () => {
    const { json } = await ask('POST', 'tokens', { employee: ANKE })
    expect(json).toEqual({ token: expect.any(String) as string, secret: expect.any(String) as string })
    expect((await ask('POST', 'tokens/revoke', { employee: 'nobody' })).json).toEqual({ tokens: 0 })
    expect((await ask('POST', 'tokens/revoke', { employee: ANKE })).json).toEqual({ tokens: 2 })
    expect((await ask('POST', 'tokens/expire')).json).toEqual({ tokens: 0 })
    expect(await cardStatus('0930000422202')).toBe(401)
  })

  it('fixes the clock, and lets it go', async () => {
    await ask('POST', 'clock', { now: '2031-01-01T00:00:00Z' })
    expect(
      stage.sandbox.state.passholder('a0000000-0000-4000-8000-000000000003')?.memberships[0]?.phase,
    ).toBe('expired')
    expect(await cardStatus('0930000422202')).toBe(401)
    await ask('POST', 'clock', { now: null })
    expect(await cardStatus('0930000422202')).toBe(200)
    expect((await ask('POST', 'clock', { now: 'soon' })).status).toBe(400)
  })

  it('sets options', async () => {
    const { json } = await ask('POST', 'options', { suffixedCardStatus: true })
    expect(json).toEqual({
      omitCallbackConfirmed: false,
      suffixedCardStatus: true,
      exchangeForbidden: false,
    })
  })
})

it.each(['cross-site', 'same-site'])('is not for a page elsewhere: %s', async (site) => {
  const { status } = await ask('POST', 'reset', {}, { 'sec-fetch-site': site })
  expect(status).toBe(403)
  expect((await ask('GET', 'state', undefined, { 'sec-fetch-site': site })).status).toBe(403)
  expect((await ask('GET', 'state', undefined, { 'sec-fetch-site': 'same-origin' })).status).toBe(200)
})

it('answers a body that is no JSON with 400', async () => {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${stage.sandbox.url}/_sandbox/cards`, { method: 'POST', headers, body: '{' })
  expect(response.status).toBe(400)
})
