import { randomUUID } from 'node:crypto'
import { openRegistrationsSchema } from '@balie/shared'
import { describe, expect, it } from 'vitest'
import { ANKE, BILAL, JAN, JAN_CARD, JAN_REPLACEMENT, MUNTPUNT, SEED } from '../../../test/people.ts'
import { newCardCalls, register, spoil } from '../../../test/registering.ts'
import { useBff } from '../../../test/use-bff.ts'

const OPEN = { status: 504, json: { code: 'OUTCOME_UNKNOWN', outcome: 'unknown' } }
const CLOSED = { status: 204, text: '' }

describe('POST /api/registrations/{key}/close, of what can never be settled', () => {
  const stage = useBff()
  const close = (key: string, browser = stage.browser) =>
    browser.send('POST', `/api/registrations/${key}/close`, {})
  const ask = (key: string) => stage.browser.send('GET', `/api/registrations/${key}`)
  const isListed = async (key: string, browser = stage.browser) => {
    const { json } = await browser.send('GET', '/api/registrations?state=unsettled')
    return openRegistrationsSchema.parse(json).registrations.some((one) => one.key === key)
  }
  const lines = () => stage.bff.logged.filter((line) => line.includes('"registration closed"'))
  const change = (card: Parameters<typeof stage.bff.sandbox.control.putCard>[0]) =>
    stage.bff.sandbox.control.putCard(card)

  async function loseTheAnswer(): Promise<string> {
    const key = randomUUID()
    spoil(stage, 'newCard', { kind: 'reset', when: 'before' })
    expect(await register(stage.browser, SEED, key)).toMatchObject(OPEN)
    return key
  }

  it.each([
    ['was blocked', { status: 'BLOCKED', passholderUid: null } as const, 'geblokkeerd'],
    ['became another’s', { status: 'ACTIVE', passholderUid: JAN } as const, 'iemand anders'],
    ['is in stock elsewhere', { status: 'STOCK', counterId: null } as const, 'voorraad'],
  ])('a card that %s: the problem says what was seen, and its employee closes it', async (_, now, words) => {
    const key = await loseTheAnswer()
    change({ uitpasNumber: SEED.uitpasNumber, ...now })
    expect((await ask(key)).json).not.toHaveProperty('closable')
    expect(await close(key)).toMatchObject(OPEN)
    stage.aheadMs = 60_000
    const seen = await ask(key)
    expect(seen).toMatchObject({ ...OPEN, json: { ...OPEN.json, closable: true, step: 'register' } })
    expect(seen.text).toContain(words)
    expect(await isListed(key)).toBe(true)
    stage.bff.logged.length = 0
    expect(await close(key)).toMatchObject(CLOSED)
    const elsewhere = stage.bff.browser()
    await elsewhere.signIn(ANKE)
    expect(await isListed(key, elsewhere)).toBe(false)
    expect(await isListed(key)).toBe(false)
    expect(lines()).toHaveLength(1)
    expect(JSON.parse(lines()[0] ?? '')).toMatchObject({
      step: 'register',
      seen: expect.any(String) as unknown,
    })
    for (const personal of [key, SEED.uid, SEED.uitpasNumber, ANKE])
      expect(lines()[0]).not.toContain(personal)
    // Kept with that mark: a request with its key gets the same result, and nothing is sent again.
    expect(await ask(key)).toMatchObject(OPEN)
    expect(await register(stage.browser, SEED, key)).toMatchObject(OPEN)
    expect(await close(key)).toMatchObject(CLOSED)
    const today = await stage.browser.send('GET', '/api/registrations?state=today')
    expect(today.text).toContain(key)
    expect(newCardCalls(stage)).toHaveLength(1)
  })

  it('not a card that the employee may not see now: that can pass', async () => {
    const key = await loseTheAnswer()
    stage.aheadMs = 60_000
    spoil(stage, 'card', { kind: 'code', code: 'ACCESS_DENIED' })
    spoil(stage, 'retrieve', { kind: 'code', code: 'ACCESS_DENIED' })
    const seen = await ask(key)
    expect(seen).toMatchObject(OPEN)
    expect(seen.json).not.toHaveProperty('closable')
    expect((await ask(key)).json).toMatchObject({ outcome: 'not_registered' })
  })

  it('also a card that the service no longer knows', async () => {
    const key = await loseTheAnswer()
    stage.aheadMs = 60_000
    spoil(stage, 'retrieve', { kind: 'code', code: 'UNKNOWN_UITPASNUMBER' }, null)
    expect(await ask(key)).toMatchObject({ json: { closable: true } })
    expect(await close(key)).toMatchObject(CLOSED)
  })

  it('an old card whose block can’t be settled', async () => {
    const key = randomUUID()
    spoil(stage, 'block', { kind: 'reset', when: 'before' })
    const open = { status: 504, json: { code: 'BLOCK_UNKNOWN', outcome: 'not_registered', block: 'unknown' } }
    expect(await register(stage.browser, JAN_REPLACEMENT, key)).toMatchObject(open)
    change({ uitpasNumber: JAN_CARD, status: 'DELETED', passholderUid: null })
    stage.aheadMs = 60_000
    const seen = await ask(key)
    expect(seen).toMatchObject({ ...open, json: { ...open.json, closable: true, step: 'block' } })
    expect(seen.text).toContain('geschrapt')
    expect(await close(key)).toMatchObject(CLOSED)
    expect(await isListed(key)).toBe(false)
  })

  it('not what can’t be looked up now', async () => {
    const key = await loseTheAnswer()
    change({ uitpasNumber: SEED.uitpasNumber, status: 'BLOCKED', passholderUid: null })
    stage.aheadMs = 60_000
    spoil(stage, 'retrieve', { kind: 'status', status: 502 }, null)
    const told = await close(key)
    expect(told).toMatchObject(OPEN)
    expect(told.json).not.toHaveProperty('closable')
    expect(await isListed(key)).toBe(true)
  })

  it('not a registration with an end by now: that is returned instead', async () => {
    const [done, not] = [await loseTheAnswer(), randomUUID()]
    change({ uitpasNumber: SEED.uitpasNumber, status: 'ACTIVE', passholderUid: SEED.uid })
    expect(await close(done)).toMatchObject({ status: 200, json: { outcome: 'registered' } })
    expect(await isListed(done)).toBe(true)
    change({
      uitpasNumber: SEED.uitpasNumber,
      status: 'LOCAL_STOCK',
      passholderUid: null,
      counterId: MUNTPUNT,
    })
    await stage.bff.forgetCards()
    spoil(stage, 'newCard', { kind: 'reset', when: 'before' })
    await register(stage.browser, SEED, not)
    stage.aheadMs = 60_000
    expect(await close(not)).toMatchObject({ status: 422, json: { outcome: 'not_registered' } })
    expect(await isListed(not)).toBe(true)
  })

  it('turns out to be registered at a later request', async () => {
    const key = await loseTheAnswer()
    change({ uitpasNumber: SEED.uitpasNumber, status: 'ACTIVE', passholderUid: JAN })
    stage.aheadMs = 60_000
    expect(await close(key)).toMatchObject(CLOSED)
    change({ uitpasNumber: SEED.uitpasNumber, status: 'ACTIVE', passholderUid: SEED.uid })
    expect(await ask(key)).toMatchObject({ status: 200, json: { outcome: 'registered' } })
  })

  it('not by another employee, and not without a key', async () => {
    const key = await loseTheAnswer()
    stage.aheadMs = 60_000
    const bilal = stage.bff.browser()
    await bilal.signIn(BILAL)
    const unknown = { status: 404, json: { code: 'UNKNOWN_KEY' } }
    expect(await close(key, bilal)).toMatchObject(unknown)
    expect(await close(randomUUID())).toMatchObject(unknown)
    expect(await close('nonsense')).toMatchObject(unknown)
    expect((await close(key, stage.bff.browser())).status).toBe(401)
  })
})
