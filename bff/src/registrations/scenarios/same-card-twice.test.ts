import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { BILAL, JAN, SEED } from '../../../test/people.ts'
import { newCardCalls, register, spoil } from '../../../test/registering.ts'
import { useBff } from '../../../test/use-bff.ts'

const inProgress = { status: 409, json: { code: 'REGISTRATION_IN_PROGRESS' } }

describe('the same card under another key', () => {
  const stage = useBff({ environment: { UITPAS_SETTLE_MS: '3000' } })

  it('is refused while the first runs, also for a colleague, and its key stays free', async () => {
    spoil(stage, 'newCard', { kind: 'delay', ms: 1500, when: 'before' })
    const bilal = stage.bff.browser()
    await bilal.signIn(BILAL)
    const first = register(stage.browser, SEED)
    await expect.poll(() => newCardCalls(stage)).toHaveLength(1)
    const key = randomUUID()
    const second = await register(bilal, { ...SEED, uid: JAN }, key)
    expect(second).toMatchObject(inProgress)
    expect(second.json).not.toHaveProperty('outcome')
    expect((await bilal.send('GET', `/api/registrations/${key}`)).status).toBe(404)
    expect((await first).status).toBe(201)
    expect(newCardCalls(stage)).toHaveLength(1)
    expect(await register(bilal, { ...SEED, uid: JAN, reason: 'LOSS_THEFT' }, key)).toMatchObject({
      status: 422,
      json: { code: 'INVALID_CARD_STATUS' },
    })
  })

  it('is refused while the outcome of the first is unknown, until its settling time is over', async () => {
    spoil(stage, 'newCard', { kind: 'reset', when: 'before' })
    expect(await register(stage.browser, SEED)).toMatchObject({ status: 504 })
    expect(await register(stage.browser, SEED)).toMatchObject(inProgress)
    expect(newCardCalls(stage)).toHaveLength(1)
    await expect
      .poll(() => register(stage.browser, SEED))
      .toMatchObject({ status: 201, json: { outcome: 'registered' } })
    expect(newCardCalls(stage)).toHaveLength(2)
  })

  it('is free at once when the first was refused, or definitely not sent', async () => {
    spoil(stage, 'newCard', { kind: 'code', code: 'ACTION_FAILED' })
    spoil(stage, 'newCard', { kind: 'oauth', problem: 'timestamp_refused' })
    expect((await register(stage.browser, SEED)).status).toBe(422)
    expect((await register(stage.browser, SEED)).status).toBe(502)
    expect((await register(stage.browser, SEED)).status).toBe(201)
  })
})

describe('a refused status on a repeat for the same passholder and card', () => {
  const stage = useBff({ environment: { UITPAS_SETTLE_MS: '300', UITPAS_TIMEOUT_MS: '1500' } })
  const lostButRegistered = async () => {
    spoil(stage, 'newCard', { kind: 'delay', ms: 2500, when: 'before' })
    expect(await register(stage.browser, SEED)).toMatchObject({ status: 504 })
    await expect.poll(() => newCardCalls(stage)).toMatchObject([{ committed: true }])
  }

  it('is looked up first: the earlier attempt had registered it', async () => {
    await lostButRegistered()
    await expect
      .poll(() => register(stage.browser, SEED))
      .toMatchObject({ status: 201, json: { outcome: 'registered', confirmedBy: 'lookup' } })
    expect(newCardCalls(stage)).toHaveLength(2)
  })

  it('is unknown while the look-up fails, and found out later', async () => {
    await lostButRegistered()
    spoil(stage, 'retrieve', { kind: 'status', status: 502 })
    const key = randomUUID()
    await expect
      .poll(() => register(stage.browser, SEED, key))
      .toMatchObject({ status: 504, json: { outcome: 'unknown' } })
    expect(await stage.browser.send('GET', `/api/registrations/${key}`)).toMatchObject({ status: 200 })
  })

  it('stays a refusal if the card turns out to be another person’s', async () => {
    spoil(stage, 'newCard', { kind: 'code', code: 'ACTION_FAILED' })
    await register(stage.browser, SEED)
    stage.bff.sandbox.control.putCard({
      uitpasNumber: SEED.uitpasNumber,
      status: 'ACTIVE',
      passholderUid: JAN,
    })
    expect(await register(stage.browser, SEED)).toMatchObject({
      status: 422,
      json: { code: 'INVALID_CARD_STATUS', outcome: 'not_registered' },
    })
  })
})
