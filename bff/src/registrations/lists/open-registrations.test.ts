import { randomUUID } from 'node:crypto'
import { openRegistrationsSchema } from '@balie/shared'
import { describe, expect, it } from 'vitest'
import { ANKE, BILAL, MUNTPUNT, SEED } from '../../../test/people.ts'
import type { Browser } from '../../../test/browser.ts'
import { acknowledge, newCardCalls, register, spoil } from '../../../test/registering.ts'
import { useBff } from '../../../test/use-bff.ts'

describe('GET /api/registrations?state=unsettled', () => {
  const stage = useBff()
  const list = async (browser: Browser = stage.browser) => {
    const { json } = await browser.send('GET', '/api/registrations?state=unsettled')
    return openRegistrationsSchema.parse(json).registrations
  }
  /** Tests share a store: a registration that one leaves open would be listed in the next. */
  const keysOf = async (browser?: Browser) => (await list(browser)).map(({ key }) => key)
  const reload = (key: string) =>
    fetch(`${stage.bff.origin}/api/registrations`, {
      method: 'POST',
      headers: {
        origin: stage.bff.origin,
        'content-type': 'application/json',
        'idempotency-key': key,
        cookie: [...stage.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      body: JSON.stringify(SEED),
      signal: AbortSignal.timeout(300),
    }).catch(() => undefined)

  it('shows one whose outcome is unknown, to the same employee anywhere, until its end was seen', async () => {
    const key = randomUUID()
    spoil(stage, 'newCard', { kind: 'reset', when: 'before' })
    await register(stage.browser, SEED, key)
    const elsewhere = stage.bff.browser()
    await elsewhere.signIn(ANKE)
    const shown = (await list(elsewhere)).find((one) => one.key === key)
    expect(shown).toMatchObject({
      uid: SEED.uid,
      uitpasNumber: SEED.uitpasNumber,
      reason: SEED.reason,
      balieConsumerKey: SEED.balieConsumerKey,
      running: false,
      outcome: 'unknown',
      block: 'not_requested',
      step: 'register',
    })
    expect(shown?.settlesInMs).toBeGreaterThan(0)
    const bilal = stage.bff.browser()
    await bilal.signIn(BILAL)
    expect(await keysOf(bilal)).not.toContain(key)

    stage.aheadMs = 60_000
    expect((await list()).find((one) => one.key === key)?.settlesInMs).toBe(0)
    expect((await stage.browser.send('GET', `/api/registrations/${key}`)).status).toBe(422)
    // A sent answer proves nothing: it can be lost after it has left the BFF.
    expect(await keysOf()).toContain(key)
    await acknowledge(stage.browser, key)
    expect(await keysOf()).not.toContain(key)
  })

  it('shows one that runs, and its end until it was seen, however often it was asked for', async () => {
    const key = randomUUID()
    spoil(stage, 'newCard', { kind: 'delay', ms: 1500, when: 'before' })
    const gone = reload(key)
    await expect.poll(() => newCardCalls(stage)).toHaveLength(1)
    expect((await list()).find((one) => one.key === key)).toMatchObject({ running: true, outcome: 'unknown' })
    await gone
    await expect
      .poll(async () => (await list()).find((one) => one.key === key))
      .toMatchObject({ running: false, outcome: 'registered' })
    expect(await stage.browser.send('GET', `/api/registrations/${key}`)).toMatchObject({
      status: 200,
      json: { confirmedBy: 'answer' },
    })
    await stage.browser.send('HEAD', `/api/registrations/${key}`)
    expect(await keysOf()).toContain(key)
    await acknowledge(stage.browser, key)
    expect(await keysOf()).not.toContain(key)
  })

  it('does not show those that were seen, nor one that was definitely not sent', async () => {
    const [told, refused, unsent] = [randomUUID(), randomUUID(), randomUUID()]
    spoil(stage, 'newCard', { kind: 'oauth', problem: 'signature_invalid' })
    expect((await register(stage.browser, SEED, unsent)).status).toBe(502)
    expect((await register(stage.browser, SEED, told)).status).toBe(201)
    spoil(stage, 'newCard', { kind: 'code', code: 'INVALID_CARD' })
    expect((await register(stage.browser, { ...SEED, uitpasNumber: '0930020000111' }, refused)).status).toBe(
      422,
    )
    expect(await keysOf()).toEqual(expect.arrayContaining([told, refused]))
    expect((await acknowledge(stage.browser, told, refused)).status).toBe(204)
    for (const key of [told, refused, unsent]) expect(await keysOf()).not.toContain(key)
  })

  it('knows no other state, and needs a session', async () => {
    expect((await stage.browser.send('GET', '/api/registrations')).status).toBe(404)
    const nobody = stage.bff.browser()
    expect((await nobody.send('GET', '/api/registrations?state=unsettled')).status).toBe(401)
  })
})

describe('a long list whose ends may all still change', () => {
  const stage = useBff({ environment: { UITPAS_TIMEOUT_MS: '5000', UITPAS_SETTLE_MS: '0' } })
  const LONG = 9
  const MOST_AT_ONCE = 4

  it('looks up a few at a time, and all of them in turn', async () => {
    const { control } = stage.bff.sandbox
    const cards = control.bulk({ cards: LONG, cardSystemId: 1, counterId: MUNTPUNT })
    const people = control.addPassholders({ count: LONG, cardSystemId: 1 })
    for (const [index, uitpasNumber] of cards.entries()) {
      const order = { ...SEED, reason: 'LOSS_THEFT', uitpasNumber, uid: people[index]?.uid }
      const key = randomUUID()
      spoil(stage, 'newCard', { kind: 'reset', when: 'before' })
      await register(stage.browser, order, key)
      stage.aheadMs += 60_000
      expect((await stage.browser.send('GET', `/api/registrations/${key}`)).status).toBe(422)
    }
    control.clearCalls()
    // A read that takes long may be asked a second time.
    const lookedUp = () => {
      const asked = control.calls().filter(({ call }) => call === 'retrieve')
      return new Set(asked.map(({ query }) => JSON.stringify(query))).size
    }
    const list = () => stage.browser.send('GET', '/api/registrations?state=unsettled')
    expect((await list()).status).toBe(200)
    expect(lookedUp()).toBe(LONG)

    control.clearCalls()
    spoil(stage, 'retrieve', { kind: 'delay', ms: 4000 }, null)
    const { json } = await list()
    expect(openRegistrationsSchema.parse(json).registrations).toHaveLength(LONG)
    expect(lookedUp()).toBe(MOST_AT_ONCE)
  })
})
