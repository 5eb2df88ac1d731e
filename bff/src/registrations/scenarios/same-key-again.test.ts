import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { BILAL, JAN, SEED } from '../../../test/people.ts'
import { newCardCalls, register, spoil } from '../../../test/registering.ts'
import { useBff } from '../../../test/use-bff.ts'

describe('the same Idempotency-Key again', () => {
  const stage = useBff()

  it('tells the first answer again when it was registered, and sends nothing', async () => {
    const key = randomUUID()
    const first = await register(stage.browser, SEED, key)
    for (const spelling of [key, `"${key}"`, key.toUpperCase()]) {
      const again = await register(stage.browser, SEED, spelling)
      expect([again.status, again.json]).toEqual([first.status, first.json])
    }
    const asked = await stage.browser.send('GET', `/api/registrations/${key}`)
    expect([asked.status, asked.json]).toEqual([200, first.json])
    expect(newCardCalls(stage)).toHaveLength(1)
  })

  it('tells a refusal again in full, and sends nothing', async () => {
    const key = randomUUID()
    spoil(stage, 'newCard', { kind: 'code', code: 'ACCESS_DENIED', requiredPermission: 'P - A' })
    const first = await register(stage.browser, SEED, key)
    const again = await register(stage.browser, SEED, key)
    const withoutId = (json: unknown) => ({ ...(json as object), requestId: '' })
    expect(again.status).toBe(403)
    expect(withoutId(again.json)).toEqual(withoutId(first.json))
    expect(again.json).toMatchObject({ requiredPermission: 'P - A', outcome: 'not_registered' })
    expect(newCardCalls(stage)).toHaveLength(1)
  })

  it('looks an unknown outcome up again, and sends nothing', async () => {
    const key = randomUUID()
    spoil(stage, 'newCard', { kind: 'reset', when: 'after' })
    spoil(stage, 'retrieve', { kind: 'status', status: 502 })
    expect((await register(stage.browser, SEED, key)).json).toMatchObject({ outcome: 'unknown' })
    const again = await register(stage.browser, SEED, key)
    expect(again.json).toMatchObject({ outcome: 'registered', confirmedBy: 'lookup' })
    expect(newCardCalls(stage)).toHaveLength(1)
  })

  it('is the same for a body that only looks different', async () => {
    const key = randomUUID()
    await register(stage.browser, SEED, key)
    const again = await register(
      stage.browser,
      { voucherNumber: '', ...SEED, uitpasNumber: '0930 0000 0010 7' },
      key,
    )
    expect(again.status).toBe(201)
    expect(newCardCalls(stage)).toHaveLength(1)
  })

  it.each([
    { uid: JAN },
    { reason: 'LOSS_THEFT' },
    { uitpasNumber: '0930000422202' },
    { voucherNumber: 'FEEST24' },
    { kansenStatuutEndDate: '2026-12-31' },
  ])('is refused with another body: %j', async (change) => {
    const key = randomUUID()
    await register(stage.browser, SEED, key)
    const other = await register(stage.browser, { ...SEED, ...change }, key)
    expect(other).toMatchObject({ status: 422, json: { code: 'IDEMPOTENCY_KEY_REUSED' } })
    expect(other.json).not.toHaveProperty('outcome')
    expect(newCardCalls(stage)).toHaveLength(1)
  })

  it('is another one for another employee', async () => {
    const key = randomUUID()
    await register(stage.browser, SEED, key)
    const bilal = stage.bff.browser()
    await bilal.signIn(BILAL)
    // The same card for the same passholder was tried before: found registered by looking it up.
    expect(await register(bilal, SEED, key)).toMatchObject({
      status: 201,
      json: { outcome: 'registered', confirmedBy: 'lookup' },
    })
    expect(newCardCalls(stage)).toHaveLength(2)
  })

  it('sends one newCard for any number of simultaneous requests, which all get the same answer', async () => {
    const key = randomUUID()
    spoil(stage, 'newCard', { kind: 'delay', ms: 1500, when: 'after' })
    const replies = await Promise.all(Array.from({ length: 5 }, () => register(stage.browser, SEED, key)))
    expect(newCardCalls(stage)).toMatchObject([{ committed: true }])
    for (const { json } of replies) {
      expect(json).toMatchObject({ outcome: 'registered', confirmedBy: 'answer' })
      expect(json).toEqual(replies[0]?.json)
    }
  })
})
