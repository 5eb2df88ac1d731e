import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { BILAL, DINA, DINA_CARD, JAN_CARD, JAN_REPLACEMENT } from '../../../test/people.ts'
import { register, spoil, writeCalls } from '../../../test/registering.ts'
import { useBff } from '../../../test/use-bff.ts'

const SETTLE_MS = 30_000
const { uitpasNumber: NEW } = JAN_REPLACEMENT
const DINAS = { uid: DINA, blockUitpasNumber: DINA_CARD }

describe('a registration that blocks the old card first', () => {
  const stage = useBff({ environment: { UITPAS_SETTLE_MS: String(SETTLE_MS) } })
  const writes = () => writeCalls(stage)
  const card = (number: string) => stage.bff.sandbox.state.card(number)?.status
  const ask = (key: string) => stage.browser.send('GET', `/api/registrations/${key}`)
  beforeEach(async () => {
    await stage.browser.send('GET', '/api/session')
    stage.bff.sandbox.control.clearCalls()
  })

  it('reads again, blocks, registers', async () => {
    const reply = await register(stage.browser, JAN_REPLACEMENT)
    expect(reply).toMatchObject({ status: 201, json: { outcome: 'registered', block: 'done' } })
    const calls = stage.bff.sandbox.control.calls().map(({ call }) => call)
    expect(calls.slice(0, 2).toSorted()).toEqual(['passholder', 'retrieve'])
    expect(calls.slice(2)).toEqual(['block', 'newCard'])
    expect([card(JAN_CARD), card(NEW)]).toEqual(['BLOCKED', 'ACTIVE'])
  })

  it('blocks a digital card once that is confirmed, which is another request than without', async () => {
    const key = randomUUID()
    const confirmed = { ...JAN_REPLACEMENT, ...DINAS, blockDigitalCard: true }
    expect(await register(stage.browser, confirmed, key)).toMatchObject({
      status: 201,
      json: { block: 'done' },
    })
    expect([card(DINA_CARD), card(NEW)]).toEqual(['BLOCKED', 'ACTIVE'])
    expect(await register(stage.browser, { ...JAN_REPLACEMENT, ...DINAS }, key)).toMatchObject({
      status: 422,
      json: { code: 'IDEMPOTENCY_KEY_REUSED' },
    })
  })

  it('goes on when the old card is blocked already', async () => {
    stage.bff.sandbox.control.putCard({ uitpasNumber: JAN_CARD, status: 'BLOCKED' })
    expect(await register(stage.browser, JAN_REPLACEMENT)).toMatchObject({
      status: 201,
      json: { block: 'already' },
    })
    expect(writes()).toEqual(['newCard done'])
  })

  it('goes on if it was blocked elsewhere just before', async () => {
    const change = { kind: 'change-card', uitpasNumber: JAN_CARD, status: 'BLOCKED' } as const
    stage.bff.sandbox.control.addFault({ call: 'block', fault: change })
    expect(await register(stage.browser, JAN_REPLACEMENT)).toMatchObject({
      status: 201,
      json: { block: 'already' },
    })
    expect(writes()).toEqual(['block not done', 'newCard done'])
  })

  it.each([
    ['reset', { kind: 'reset', when: 'after' }],
    ['502', { kind: 'status', status: 502, when: 'after' }],
    ['401 nonce_used', { kind: 'oauth', problem: 'nonce_used', when: 'after' }],
    ['truncated', { kind: 'truncate' }],
    ['too late', { kind: 'delay', ms: 6000, when: 'after' }],
  ] as const)('looks the old card up when the answer is lost (%s), and goes on', async (_, fault) => {
    spoil(stage, 'block', fault)
    expect(await register(stage.browser, JAN_REPLACEMENT)).toMatchObject({
      status: 201,
      json: { block: 'done' },
    })
    expect(writes()).toEqual(['block done', 'newCard done'])
  })

  it('registers nothing while it is unknown whether the old card was blocked, and settles that later', async () => {
    for (const [late, block] of [
      ['BLOCKED', 'done'],
      ['ACTIVE', 'failed'],
    ] as const) {
      stage.bff.sandbox.control.reset()
      await stage.bff.forgetCards()
      stage.aheadMs = 0
      spoil(stage, 'block', { kind: 'reset', when: 'before' })
      const key = randomUUID()
      const open = {
        status: 504,
        json: { code: 'BLOCK_UNKNOWN', outcome: 'not_registered', block: 'unknown', step: 'block' },
      }
      expect(await register(stage.browser, JAN_REPLACEMENT, key)).toMatchObject(open)
      const list = await stage.browser.send('GET', '/api/registrations?state=unsettled')
      expect(list.json).toMatchObject({
        registrations: expect.arrayContaining([
          expect.objectContaining({
            key,
            block: 'unknown',
            step: 'block',
            outcome: 'not_registered',
            running: false,
          }),
        ]) as unknown,
      })
      expect(await ask(key)).toMatchObject(open)
      expect(
        await register(stage.browser, { ...JAN_REPLACEMENT, uitpasNumber: '0930020000202' }),
      ).toMatchObject({
        status: 409,
      })
      stage.bff.sandbox.control.putCard({ uitpasNumber: JAN_CARD, status: late })
      if (late === 'ACTIVE') stage.aheadMs = SETTLE_MS + 10_000
      const settled = { status: 422, json: { code: 'NOT_REGISTERED', outcome: 'not_registered', block } }
      expect(await ask(key)).toMatchObject(settled)
      expect(await register(stage.browser, JAN_REPLACEMENT, key)).toMatchObject(settled)
      expect(writes()).toEqual(['block not done'])
    }
  })

  it('registers nothing when the block is refused, and says so', async () => {
    const code = {
      kind: 'code',
      code: 'ACCESS_DENIED',
      httpStatus: 403,
      requiredPermission: 'P - B',
    } as const
    spoil(stage, 'block', code)
    const reply = await register(stage.browser, JAN_REPLACEMENT)
    expect(reply).toMatchObject({
      status: 403,
      json: {
        code: 'ACCESS_DENIED',
        outcome: 'not_registered',
        block: 'failed',
        step: 'block',
        field: 'uid',
      },
    })
    expect(reply.json).toMatchObject({ title: 'De oude kaart kan niet geblokkeerd worden' })
    expect(writes()).toEqual(['block not done'])
  })

  it('says that the old card is blocked when the new one is refused; the next card needs no block', async () => {
    spoil(stage, 'newCard', { kind: 'code', code: 'INVALID_VOUCHER_STATUS' })
    const reply = await register(stage.browser, JAN_REPLACEMENT)
    expect(reply).toMatchObject({
      status: 422,
      json: { code: 'INVALID_VOUCHER_STATUS', outcome: 'not_registered', block: 'done', step: 'register' },
    })
    expect(reply.json).toMatchObject({
      detail: expect.stringContaining('De oude kaart is geblokkeerd') as string,
    })
    const next = await register(stage.browser, { ...JAN_REPLACEMENT, uitpasNumber: '0930020000202' })
    expect(next).toMatchObject({ status: 201, json: { block: 'already' } })
    expect(writes()).toEqual(['block done', 'newCard not done', 'newCard done'])
  })

  it('keeps the key of a registration if only its block was done', async () => {
    spoil(stage, 'newCard', { kind: 'oauth', problem: 'timestamp_refused' })
    const key = randomUUID()
    const done = { outcome: 'not_registered', block: 'done', step: 'register' }
    expect(await register(stage.browser, JAN_REPLACEMENT, key)).toMatchObject({ status: 502, json: done })
    expect(await register(stage.browser, JAN_REPLACEMENT, key)).toMatchObject({ status: 422, json: done })
    expect(writes()).toEqual(['block done', 'newCard not done'])
  })

  it('looks the new card up when its answer is lost, and says that the old one is blocked', async () => {
    spoil(stage, 'newCard', { kind: 'reset', when: 'before' })
    expect(await register(stage.browser, JAN_REPLACEMENT)).toMatchObject({
      status: 504,
      json: { code: 'OUTCOME_UNKNOWN', outcome: 'unknown', block: 'done', step: 'register' },
    })
  })

  it('keeps the old card from being replaced twice at once', async () => {
    spoil(stage, 'block', { kind: 'delay', ms: 1500 })
    const bilal = stage.bff.browser()
    await bilal.signIn(BILAL)
    const first = register(stage.browser, JAN_REPLACEMENT)
    await expect.poll(writes).toHaveLength(1)
    const another = { ...JAN_REPLACEMENT, uitpasNumber: '0930020000202' }
    for (const second of [another, { ...another, uid: DINA }])
      expect(await register(bilal, second)).toMatchObject({
        status: 409,
        json: { code: 'REGISTRATION_IN_PROGRESS' },
      })
    expect((await first).status).toBe(201)
  })
})
