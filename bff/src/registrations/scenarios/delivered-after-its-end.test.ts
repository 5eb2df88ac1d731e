import { randomUUID } from 'node:crypto'
import { openRegistrationsSchema, todaySchema } from '@balie/shared'
import { beforeEach, describe, expect, it } from 'vitest'
import { JAN, JAN_CARD, JAN_REPLACEMENT, SEED } from '../../../test/people.ts'
import { newCardCalls, register, spoil } from '../../../test/registering.ts'
import { useBff } from '../../../test/use-bff.ts'

const SETTLE_MS = 30_000
const NOT_REGISTERED = { status: 422, json: { code: 'NOT_REGISTERED', outcome: 'not_registered' } }

describe('a registration that the service carries out after its end', () => {
  const stage = useBff({ environment: { UITPAS_SETTLE_MS: String(SETTLE_MS) } })
  let key: string
  const ask = () => stage.browser.send('GET', `/api/registrations/${key}`)
  const seen = () => stage.browser.send('POST', '/api/registrations/told', { keys: [key] })
  const listed = async () => {
    const { json } = await stage.browser.send('GET', '/api/registrations?state=unsettled')
    return openRegistrationsSchema.parse(json).registrations.find((one) => one.key === key)
  }
  const today = async () => {
    const { json } = await stage.browser.send('GET', '/api/registrations?state=today')
    return todaySchema.parse(json).registrations.find((one) => one.key === key)
  }
  const registerLate = () =>
    stage.bff.sandbox.control.putCard({
      uitpasNumber: SEED.uitpasNumber,
      status: 'ACTIVE',
      passholderUid: SEED.uid,
    })

  /** Settled by a look-up: the card was still in stock when the settling time was over. */
  beforeEach(async () => {
    key = randomUUID()
    spoil(stage, 'newCard', { kind: 'reset', when: 'before' })
    expect((await register(stage.browser, SEED, key)).status).toBe(504)
    stage.aheadMs = SETTLE_MS + 10_000
    expect(await ask()).toMatchObject(NOT_REGISTERED)
    await seen()
    expect(await listed()).toBeUndefined()
  })

  it('overrules it for requests by key, for good', async () => {
    registerLate()
    const registered = { status: 200, json: { outcome: 'registered', confirmedBy: 'lookup' } }
    expect(await ask()).toMatchObject(registered)
    stage.bff.sandbox.control.putCard({ uitpasNumber: SEED.uitpasNumber, status: 'BLOCKED' })
    expect(await ask()).toMatchObject(registered)
  })

  it('overrules it for a repeat with the same key', async () => {
    registerLate()
    expect(await register(stage.browser, SEED, key)).toMatchObject({ status: 201 })
    expect(newCardCalls(stage)).toHaveLength(1)
  })

  it('comes back to the list, although its first end was seen, until this one is', async () => {
    registerLate()
    expect(await listed()).toMatchObject({ outcome: 'registered', running: false })
    expect(await today()).toMatchObject({ outcome: 'registered' })
    await seen()
    expect(await listed()).toBeUndefined()
  })

  it('overrules it for the list of the day', async () => {
    expect(await today()).toMatchObject({ outcome: 'not_registered' })
    registerLate()
    expect(await today()).toMatchObject({ outcome: 'registered' })
  })

  it('stays as it was while the card can’t be looked up, or is about another', async () => {
    registerLate()
    spoil(stage, 'retrieve', { kind: 'status', status: 502 }, 2)
    expect(await ask()).toMatchObject(NOT_REGISTERED)
    expect(await listed()).toBeUndefined()
    stage.bff.sandbox.control.putCard({
      uitpasNumber: SEED.uitpasNumber,
      status: 'ACTIVE',
      passholderUid: JAN,
    })
    expect(await ask()).toMatchObject(NOT_REGISTERED)
  })

  it('is no news when a later attempt registered it: nothing comes back, nothing is looked up', async () => {
    const again = randomUUID()
    expect((await register(stage.browser, SEED, again)).status).toBe(201)
    await stage.browser.send('POST', '/api/registrations/told', { keys: [again] })
    stage.bff.sandbox.control.clearCalls()
    expect(await listed()).toBeUndefined()
    expect(stage.bff.sandbox.control.calls()).toEqual([])
    expect(await ask()).toMatchObject({ status: 200, json: { outcome: 'registered' } })
  })
})

describe('a block that is carried out after it was found not to have been', () => {
  const stage = useBff({ environment: { UITPAS_SETTLE_MS: String(SETTLE_MS) } })
  const put = (uitpasNumber: string, status: 'BLOCKED' | 'ACTIVE', passholderUid?: string) =>
    stage.bff.sandbox.control.putCard({
      uitpasNumber,
      status,
      ...(passholderUid !== undefined && { passholderUid }),
    })
  let key: string
  const ask = () => stage.browser.send('GET', `/api/registrations/${key}`)
  const listed = async () => {
    const { json } = await stage.browser.send('GET', '/api/registrations?state=unsettled')
    return openRegistrationsSchema.parse(json).registrations.find((one) => one.key === key)
  }

  beforeEach(async () => {
    key = randomUUID()
    spoil(stage, 'block', { kind: 'reset', when: 'before' })
    expect((await register(stage.browser, JAN_REPLACEMENT, key)).status).toBe(504)
    stage.aheadMs = SETTLE_MS + 10_000
    expect(await ask()).toMatchObject({ ...NOT_REGISTERED, json: { block: 'failed' } })
    await stage.browser.send('POST', '/api/registrations/told', { keys: [key] })
    expect(await listed()).toBeUndefined()
  })

  it('is reported, and returns to the list', async () => {
    put(JAN_CARD, 'BLOCKED')
    expect(await listed()).toMatchObject({ outcome: 'not_registered', block: 'done' })
    expect(await ask()).toMatchObject({ ...NOT_REGISTERED, json: { block: 'done', step: 'register' } })
  })

  it('is no news when the passholder has another card by now', async () => {
    stage.aheadMs = 0
    expect((await register(stage.browser, JAN_REPLACEMENT)).status).toBe(201)
    expect(await listed()).toBeUndefined()
    expect(await ask()).toMatchObject({ ...NOT_REGISTERED, json: { block: 'failed' } })
  })
})
