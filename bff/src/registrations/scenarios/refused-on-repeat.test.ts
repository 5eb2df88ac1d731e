import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import type { Browser } from '../../../test/browser.ts'
import { ANKE, BILAL, JAN, MUNTPUNT, OOSTKAAI, SEED } from '../../../test/people.ts'
import { newCardCalls, register, spoil } from '../../../test/registering.ts'
import { startBff } from '../../../test/start-bff.ts'
import { useBff } from '../../../test/use-bff.ts'

const REGISTERED = { status: 201, json: { outcome: 'registered', confirmedBy: 'answer' } }
const post = (browser: Browser, body: unknown, key: string, headers: Record<string, string> = {}) =>
  browser.send('POST', '/api/registrations', body, { 'idempotency-key': key, ...headers })

describe('a repeat of a key that registered the card', () => {
  const stage = useBff({ environment: { RATE_LIMIT_REGISTRATIONS_PER_MINUTE: '1000' } })
  const registered = async () => {
    const key = randomUUID()
    expect(await register(stage.browser, SEED, key)).toMatchObject(REGISTERED)
    return key
  }

  it.each([
    [
      'a body that is no longer valid',
      { ...SEED, kansenStatuutEndDate: '2001-01-01', reason: 'OBTAIN_KANSENSTATUUT' },
    ],
    ['no uid', { ...SEED, uid: undefined }],
    ['a counter that is not the employee’s', { ...SEED, balieConsumerKey: OOSTKAAI }],
    ['broken JSON', '{"uid":'],
    ['a body that is too large', { ...SEED, voucherNumber: 'x'.repeat(17_000) }],
  ])('gets that result, although it would be refused: %s', async (_, body) => {
    expect(await post(stage.browser, body, await registered())).toMatchObject(REGISTERED)
    expect(newCardCalls(stage)).toHaveLength(1)
  })

  it('gets that result, although its body isn’t JSON', async () => {
    const key = await registered()
    const headers = { 'content-type': 'text/plain' }
    expect(await post(stage.browser, JSON.stringify(SEED), key, headers)).toMatchObject(REGISTERED)
  })

  it('gets that result, although the counters can’t be read any more', async () => {
    const key = await registered()
    const elsewhere = stage.bff.browser()
    await elsewhere.signIn(ANKE)
    spoil(stage, 'balieList', { kind: 'status', status: 502 })
    expect(await register(elsewhere, SEED, key)).toMatchObject(REGISTERED)
  })

  it('gets no outcome without a session or from another origin', async () => {
    const key = await registered()
    const nobody = await register(stage.bff.browser(), SEED, key)
    expect(nobody).toMatchObject({ status: 401 })
    expect(nobody.json).not.toHaveProperty('outcome')
    const foreign = await post(stage.browser, SEED, key, { origin: 'https://evil.example' })
    expect(foreign).toMatchObject({ status: 403 })
    expect(foreign.json).not.toHaveProperty('outcome')
    expect(await stage.browser.send('GET', `/api/registrations/${key}`)).toMatchObject({ status: 200 })
  })
})

it.each(['REGISTRATIONS', 'REQUESTS'])(
  'a repeat beyond the limit of %s gets the first result',
  async (limit) => {
    const bff = await startBff({ environment: { [`RATE_LIMIT_${limit}_PER_MINUTE`]: '2' } })
    try {
      const browser = bff.browser()
      await browser.signIn(ANKE)
      const key = randomUUID()
      for (let times = 0; times < 5; times++)
        expect(await register(browser, SEED, key)).toMatchObject(REGISTERED)
      expect(await register(browser, SEED)).toMatchObject({
        status: 429,
        json: { code: 'TOO_MANY_REQUESTS', outcome: 'not_registered' },
      })
      expect(newCardCalls({ bff })).toHaveLength(1)
    } finally {
      await bff.close()
    }
  },
)

describe('a request that was refused or never sent', () => {
  const stage = useBff()
  const invalid = { ...SEED, uid: '' }

  it('keeps all its copies from being sent, whatever refused the first', async () => {
    const [limited, unsent] = [randomUUID(), randomUUID()]
    spoil(stage, 'newCard', { kind: 'oauth', problem: 'signature_invalid' })
    const copies = await Promise.all([
      register(stage.browser, SEED, unsent),
      register(stage.browser, SEED, unsent),
    ])
    for (const reply of [...copies, await register(stage.browser, SEED, unsent)])
      expect(reply).toMatchObject({ status: 502, json: { outcome: 'not_registered' } })
    expect(newCardCalls(stage)).toHaveLength(1)

    spoil(stage, 'balieList', { kind: 'status', status: 502 })
    const fresh = stage.bff.browser()
    await fresh.signIn(ANKE)
    expect(await register(fresh, SEED, limited)).toMatchObject({
      status: 502,
      json: { outcome: 'not_registered' },
    })
    expect(await register(fresh, SEED, limited)).toMatchObject({
      status: 502,
      json: { outcome: 'not_registered' },
    })
    expect(newCardCalls(stage)).toHaveLength(1)
  })

  it('leaves its key free for another request', async () => {
    const key = randomUUID()
    expect(await register(stage.browser, invalid, key)).toMatchObject({ status: 400 })
    expect(await register(stage.browser, invalid, key)).toMatchObject({
      status: 400,
      json: { errors: [{ field: 'uid' }], outcome: 'not_registered' },
    })
    expect(await register(stage.browser, SEED, key)).toMatchObject({ status: 201 })
  })

  it('keeps the copies of each body from being sent that was refused under one key', async () => {
    const key = randomUUID()
    await register(stage.browser, invalid, key)
    spoil(stage, 'balieList', { kind: 'status', status: 502 })
    const fresh = stage.bff.browser()
    await fresh.signIn(ANKE)
    for (const body of [SEED, SEED, invalid])
      expect((await register(fresh, body, key)).json).toMatchObject({ outcome: 'not_registered' })
    expect(newCardCalls(stage)).toEqual([])
    await register(fresh, { ...SEED, reason: 'LOSS_THEFT' }, key)
    expect(newCardCalls(stage)).toHaveLength(1)
  })

  it('leaves the outcome open when only a part arrived: a copy of it can arrive whole', async () => {
    const [key, body] = [randomUUID(), JSON.stringify(SEED)]
    const { origin } = stage.bff
    const cookie = [...stage.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { origin, cookie, 'idempotency-key': key, 'content-type': 'application/json' }
    const cut = request(`${origin}/api/registrations`, {
      method: 'POST',
      headers: { ...headers, 'content-length': body.length },
    })
    cut.on('error', () => undefined)
    const lines = stage.bff.logged.length
    cut.write(body.slice(0, -1), () => cut.destroy())
    await expect.poll(() => stage.bff.logged.length).toBeGreaterThan(lines)
    // By the end of another one all of it is written that ever is.
    await register(stage.browser, invalid)
    expect(await stage.browser.send('GET', `/api/registrations/${key}`)).toMatchObject({ status: 404 })
    expect((await register(stage.browser, SEED, key)).status).toBe(201)
  })

  it('frees its key for its copies, too, once none can come any more', async () => {
    const key = randomUUID()
    spoil(stage, 'newCard', { kind: 'oauth', problem: 'signature_invalid' })
    expect((await register(stage.browser, SEED, key)).status).toBe(502)
    stage.aheadMs = 10 * 60_000
    expect((await register(stage.browser, SEED, key)).status).toBe(201)
  })

  it('is answered by key, and is on no list', async () => {
    const key = randomUUID()
    await register(stage.browser, invalid, key)
    expect(await stage.browser.send('GET', `/api/registrations/${key}`)).toMatchObject({
      status: 400,
      json: { code: 'VALIDATION_FAILED', outcome: 'not_registered' },
    })
    for (const state of ['unsettled', 'today'])
      expect((await stage.browser.send('GET', `/api/registrations?state=${state}`)).text).not.toContain(key)
  })

  it('can be abandoned, and is its own employee’s only', async () => {
    const key = randomUUID()
    await register(stage.browser, invalid, key)
    const about = { uid: JAN, uitpasNumber: SEED.uitpasNumber, balieConsumerKey: MUNTPUNT }
    const abandoned = await stage.browser.send('POST', `/api/registrations/${key}/abandon`, about)
    expect(abandoned).toMatchObject({ status: 422, json: { outcome: 'not_registered' } })
    expect((await register(stage.browser, invalid, key)).json).toMatchObject({ outcome: 'not_registered' })
    expect((await register(stage.browser, SEED, key)).status).not.toBe(201)
    const bilal = stage.bff.browser()
    await bilal.signIn(BILAL)
    expect((await register(bilal, SEED, key)).status).toBe(201)
  })
})
