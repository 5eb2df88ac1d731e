import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { BILAL, CELESTINE, JAN, JAN_CARD, MIA, MUNTPUNT, ZANDLOPER } from '../../../test/people.ts'
import { rawAnswer } from '../../../test/raw-answer.ts'
import { newCardCalls, register, spoil, stockCard, writeCalls } from '../../../test/registering.ts'
import { type Stage, useBff } from '../../../test/use-bff.ts'

const FIRST = '0930020000103'
const SECOND = '0930020000202'
const SHOWN = '0930 0200 0010 3'
const BODY = { uid: JAN, reason: 'LOSS_THEFT', uitpasNumber: FIRST, balieConsumerKey: MUNTPUNT }
const inProgress = { status: 409, json: { code: 'REGISTRATION_IN_PROGRESS', uitpasNumber: FIRST } }

const colleague = async ({ bff }: Stage) => {
  const browser = bff.browser()
  await browser.signIn(BILAL)
  return browser
}

describe('another card for the same passholder', () => {
  const stage = useBff({ environment: { UITPAS_SETTLE_MS: '60000' } })

  it('is refused while the first is registered, at any counter, and names the first', async () => {
    spoil(stage, 'newCard', { kind: 'delay', ms: 1500, when: 'before' })
    const bilal = await colleague(stage)
    const first = register(stage.browser, BODY)
    await expect.poll(() => newCardCalls(stage)).toHaveLength(1)
    const elsewhere = { ...BODY, uitpasNumber: SECOND, balieConsumerKey: ZANDLOPER }
    const second = await register(bilal, elsewhere)
    expect(second).toMatchObject(inProgress)
    expect(second.text).toContain(SHOWN)
    expect(second.json).not.toHaveProperty('outcome')
    expect((await first).status).toBe(201)
    expect(newCardCalls(stage)).toHaveLength(1)
    expect(stage.bff.sandbox.state.card(SECOND)?.status).toBe('LOCAL_STOCK')
  })

  it('is refused while the outcome of the first is unknown, until its settling time is over', async () => {
    spoil(stage, 'newCard', { kind: 'reset', when: 'before' })
    expect(await register(stage.browser, BODY)).toMatchObject({ status: 504 })
    expect(await register(stage.browser, { ...BODY, uitpasNumber: SECOND })).toMatchObject(inProgress)
    stage.aheadMs = 70_000
    expect((await register(stage.browser, { ...BODY, uitpasNumber: SECOND })).status).toBe(201)
  })

  it('is refused while the old card is being blocked for the first', async () => {
    spoil(stage, 'block', { kind: 'reset', when: 'before' })
    expect(await register(stage.browser, { ...BODY, blockUitpasNumber: JAN_CARD })).toMatchObject({
      status: 504,
    })
    expect(await register(stage.browser, { ...BODY, uitpasNumber: SECOND })).toMatchObject(inProgress)
    expect(newCardCalls(stage)).toEqual([])
  })

  it('is free at once when the first was refused, was not sent, or was found out', async () => {
    spoil(stage, 'newCard', { kind: 'code', code: 'ACTION_FAILED' })
    spoil(stage, 'newCard', { kind: 'oauth', problem: 'timestamp_refused' })
    spoil(stage, 'newCard', { kind: 'reset', when: 'before' })
    expect((await register(stage.browser, BODY)).status).toBe(422)
    expect((await register(stage.browser, BODY)).status).toBe(502)
    const key = randomUUID()
    expect((await register(stage.browser, BODY, key)).status).toBe(504)
    stage.bff.sandbox.control.putCard({ uitpasNumber: FIRST, status: 'ACTIVE', passholderUid: JAN })
    expect((await stage.browser.send('GET', `/api/registrations/${key}`)).status).toBe(200)
    expect((await register(stage.browser, { ...BODY, uitpasNumber: SECOND })).status).not.toBe(409)
  })

  describe('where the first stood still until another one could begin', () => {
    const LATER_MS = 70_000

    it('is refused because of that one, also once the first ends', async () => {
      spoil(stage, 'newCard', { kind: 'delay', ms: 1500, when: 'before' })
      spoil(stage, 'newCard', { kind: 'reset', when: 'before' })
      const first = register(stage.browser, BODY)
      await expect.poll(() => newCardCalls(stage)).toHaveLength(1)
      stage.aheadMs = LATER_MS
      expect(await register(stage.browser, { ...BODY, uitpasNumber: SECOND })).toMatchObject({ status: 504 })
      expect((await first).status).toBe(201)
      expect(await register(stage.browser, BODY)).toMatchObject({
        status: 409,
        json: { code: 'REGISTRATION_IN_PROGRESS', uitpasNumber: SECOND },
      })
    })

    it('leaves nothing of the first to be sent, also for the same cards', async () => {
      const order = { ...BODY, blockUitpasNumber: JAN_CARD }
      spoil(stage, 'passholder', { kind: 'delay', ms: 1500, when: 'before' })
      spoil(stage, 'block', { kind: 'reset', when: 'before' })
      const first = register(stage.browser, order)
      const calls = () => stage.bff.sandbox.control.calls().map(({ call }) => call)
      await expect.poll(calls).toContain('passholder')
      stage.aheadMs = LATER_MS
      expect(await register(stage.browser, order)).toMatchObject({ status: 504 })
      expect(await first).toMatchObject({ status: 503, json: { code: 'STORE_UNAVAILABLE' } })
      expect(writeCalls(stage)).toEqual(['block not done'])
    })
  })

  it('leaves other passholders alone, and the same one in another card system', async () => {
    spoil(stage, 'newCard', { kind: 'reset', when: 'before' })
    const other = stockCard(stage, { kansenpas: false, cardSystemId: 3 })
    for (const uitpasNumber of [FIRST, other])
      await stage.browser.send('POST', '/api/cards', { uitpasNumber, balieConsumerKey: MUNTPUNT })
    expect(await register(stage.browser, BODY)).toMatchObject({ status: 504 })
    expect((await register(stage.browser, { ...BODY, uid: MIA, uitpasNumber: SECOND })).status).not.toBe(409)
    const upgrade = { ...BODY, reason: 'CARD_UPGRADE', uitpasNumber: other }
    expect((await register(stage.browser, upgrade)).status).toBe(201)
  })

  it.each([
    ['none of the cards was looked up', []],
    ['the first was looked up', [FIRST]],
  ])('is refused where the service lists no card system of the counter, and %s', async (_, lookedUp) => {
    const counter = `<balie><consumerKey>${MUNTPUNT}</consumerKey><name>Muntpunt</name><cardSystems/></balie>`
    spoil(stage, 'balieList', rawAnswer(`<response><balies>${counter}</balies></response>`))
    const browser = stage.bff.browser()
    await browser.signIn(CELESTINE)
    for (const uitpasNumber of lookedUp)
      await browser.send('POST', '/api/cards', { uitpasNumber, balieConsumerKey: MUNTPUNT })
    spoil(stage, 'newCard', { kind: 'reset', when: 'before' })
    expect(await register(browser, BODY)).toMatchObject({ status: 504 })
    expect(await register(browser, { ...BODY, uitpasNumber: SECOND })).toMatchObject(inProgress)
  })

  it('is refused in every language with the card named', async () => {
    spoil(stage, 'newCard', { kind: 'reset', when: 'before' })
    await register(stage.browser, BODY)
    for (const language of ['nl', 'fr', 'en', 'de']) {
      const headers = { 'idempotency-key': randomUUID(), 'accept-language': language }
      const body = { ...BODY, uitpasNumber: SECOND }
      const reply = await stage.browser.send('POST', '/api/registrations', body, headers)
      expect(reply.text).toContain(SHOWN)
    }
  })
})
