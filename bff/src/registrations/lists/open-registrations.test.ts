import { randomUUID } from 'node:crypto'
import { openRegistrationsSchema } from '@balie/shared'
import { describe, expect, it } from 'vitest'
import { ANKE, BILAL, SEED } from '../../../test/people.ts'
import type { Browser } from '../../../test/browser.ts'
import { acknowledge, newCardCalls, register, spoil } from '../../../test/registering.ts'
import { useBff } from '../../../test/use-bff.ts'

describe('GET /api/registrations?state=unsettled', () => {
  const stage = useBff()
  const list = async (browser: Browser = stage.browser) => {
    const { json } = await browser.send('GET', '/api/registrations?state=unsettled')
    return openRegistrationsSchema.parse(json).registrations
  }
  /** Tests share a store: what one leaves open, the next would see. */
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
    // That an answer left says nothing: it can be lost behind the BFF.
    expect(await keysOf()).toContain(key)
    await acknowledge(stage.browser, key)
    expect(await keysOf()).not.toContain(key)
  })

  it('shows one that runs, and its end until it was seen, however often it was asked for', async () => {
    const key = randomUUID()
    spoil(stage, 'newCard', { kind: 'delay', ms: 600, when: 'before' })
    const gone = reload(key)
    await expect.poll(() => newCardCalls(stage)).toHaveLength(1)
    expect((await list()).find((one) => one.key === key)).toMatchObject({ running: true, outcome: 'unknown' })
    await gone
    await expect
      .poll(async () => (await list()).find((one) => one.key === key), { timeout: 3000 })
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

  it('knows no other state, and nobody who is not signed in', async () => {
    expect((await stage.browser.send('GET', '/api/registrations')).status).toBe(404)
    const nobody = stage.bff.browser()
    expect((await nobody.send('GET', '/api/registrations?state=unsettled')).status).toBe(401)
  })
})
