import { randomUUID } from 'node:crypto'
import type { Fault } from '@balie/sandbox'
import { describe, expect, it } from 'vitest'
import { ANKE, JAN, JAN_REPLACEMENT, SEED } from '../../../test/people.ts'
import { rawAnswer } from '../../../test/raw-answer.ts'
import { newCardCalls, register, spoil } from '../../../test/registering.ts'
import { useBff } from '../../../test/use-bff.ts'

const CODES = ['INVALID_VOUCHER_STATUS', 'UNKNOWN_VOUCHER', 'ACCESS_DENIED', 'ACTION_FAILED', 'INVALID_CARD']
const OTHER = '<status>LOCAL_STOCK</status><uitpasNumber>0930020000202</uitpasNumber>'
const DAY_MS = 24 * 3_600_000

describe('a refusal on a repeat for the same passholder and card', () => {
  const stage = useBff({ environment: { UITPAS_SETTLE_MS: '30000' } })

  /** The service registered it, but neither the answer nor the look-up came through. */
  const registeredUnseen = async (body: { uitpasNumber: string } = SEED) => {
    spoil(stage, 'newCard', { kind: 'reset', when: 'after' })
    spoil(stage, 'retrieve', { kind: 'status', status: 502 }, body === SEED ? 1 : 0)
    const reply = await register(stage.browser, body)
    stage.aheadMs += 40_000
    return reply
  }

  it('is looked up for as long as the record of that attempt lives, however long ago the first one was', async () => {
    spoil(stage, 'newCard', { kind: 'code', code: 'UNKNOWN_VOUCHER' })
    expect(await register(stage.browser, SEED)).toMatchObject({ status: 422 })
    const signInLater = async (ms: number) => {
      stage.aheadMs += ms
      await stage.browser.signIn(ANKE)
    }
    await signInLater(29 * DAY_MS)
    expect(await registeredUnseen()).toMatchObject({ status: 504 })
    await signInLater(2 * DAY_MS)
    expect(await register(stage.browser, SEED)).toMatchObject({
      status: 201,
      json: { outcome: 'registered', confirmedBy: 'lookup' },
    })
  })

  it.each(CODES)(
    '%s is looked up before it is believed: the earlier attempt had registered it',
    async (code) => {
      expect(await registeredUnseen()).toMatchObject({ status: 504 })
      spoil(stage, 'newCard', { kind: 'code', code })
      expect(await register(stage.browser, { ...SEED, voucherNumber: 'FEEST24' })).toMatchObject({
        status: 201,
        json: { outcome: 'registered', confirmedBy: 'lookup' },
      })
      expect(newCardCalls(stage)).toHaveLength(2)
    },
  )

  it('is looked up, too, where an attempt in between sent nothing', async () => {
    await registeredUnseen()
    spoil(stage, 'newCard', { kind: 'oauth', problem: 'timestamp_refused' })
    expect((await register(stage.browser, SEED)).json).toMatchObject({ outcome: 'not_registered' })
    spoil(stage, 'newCard', { kind: 'code', code: 'UNKNOWN_VOUCHER' })
    expect(await register(stage.browser, SEED)).toMatchObject({
      status: 201,
      json: { outcome: 'registered', confirmedBy: 'lookup' },
    })
  })

  it.each(CODES)('%s is reported if the card is still in stock, with its field', async (code) => {
    spoil(stage, 'newCard', { kind: 'code', code: 'ACTION_FAILED' })
    expect((await register(stage.browser, SEED)).status).toBe(422)
    spoil(stage, 'newCard', { kind: 'code', code })
    expect((await register(stage.browser, SEED)).json).toMatchObject({ code, outcome: 'not_registered' })
  })

  it.each<[how: string, fault: Fault]>([
    ['fails', { kind: 'status', status: 502 }],
    ['is about another card', rawAnswer(`<response><card>${OTHER}</card></response>`)],
  ])('is unknown while the look-up %s, and found out later', async (_, fault) => {
    await registeredUnseen()
    spoil(stage, 'newCard', { kind: 'code', code: 'INVALID_VOUCHER_STATUS' })
    spoil(stage, 'retrieve', fault)
    const key = randomUUID()
    expect(await register(stage.browser, SEED, key)).toMatchObject({
      status: 504,
      json: { outcome: 'unknown' },
    })
    expect(await stage.browser.send('GET', `/api/registrations/${key}`)).toMatchObject({ status: 200 })
  })

  it('is overruled by a later look-up, since it rests on one', async () => {
    spoil(stage, 'newCard', { kind: 'code', code: 'ACTION_FAILED' })
    expect((await register(stage.browser, SEED)).status).toBe(422)
    spoil(stage, 'newCard', { kind: 'code', code: 'UNKNOWN_VOUCHER' })
    const key = randomUUID()
    expect((await register(stage.browser, SEED, key)).json).toMatchObject({ code: 'UNKNOWN_VOUCHER' })
    // The first attempt arrives after all.
    const { uid, uitpasNumber } = SEED
    stage.bff.sandbox.control.putCard({ uitpasNumber, status: 'ACTIVE', passholderUid: uid })
    expect(await stage.browser.send('GET', `/api/registrations/${key}`)).toMatchObject({
      status: 200,
      json: { outcome: 'registered', confirmedBy: 'lookup' },
    })
  })

  it('is registered, too, where the old card would be blocked first', async () => {
    expect(await register(stage.browser, JAN_REPLACEMENT)).toMatchObject({ status: 201 })
    const again = await register(stage.browser, JAN_REPLACEMENT)
    expect(again).toMatchObject({
      status: 201,
      json: { outcome: 'registered', confirmedBy: 'lookup', block: 'already' },
    })
    expect(newCardCalls(stage)).toHaveLength(1)
  })

  it('stays a refusal without an earlier attempt', async () => {
    stage.bff.sandbox.control.putCard({
      uitpasNumber: JAN_REPLACEMENT.uitpasNumber,
      status: 'ACTIVE',
      passholderUid: JAN,
    })
    for (const body of [JAN_REPLACEMENT, { ...JAN_REPLACEMENT, blockUitpasNumber: undefined }])
      expect(await register(stage.browser, body)).toMatchObject({
        status: 422,
        json: { code: 'INVALID_CARD_STATUS', outcome: 'not_registered' },
      })
  })
})
