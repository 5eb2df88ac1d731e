import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../../test/browser.ts'
import { ANKE, SEED } from '../../../test/people.ts'
import { register, stockCard } from '../../../test/registering.ts'
import { type Bff, startBff } from '../../../test/start-bff.ts'
import { recordsEnd } from '../../../test/store-steps.ts'
import { openSqliteStore } from '../../store/sqlite-store.ts'
import { type StoreStep, createStore, StoreUnavailable } from '../../store/store.ts'

/** A failover can't be staged between two steps, so these tests look at the durability that each step asks for. */
describe('the end of a registration', () => {
  const driver = openSqliteStore(':memory:')
  const ends: { isDurable: boolean }[] = []
  const store = createStore({
    ...driver,
    together(steps, options) {
      const end = steps.find(recordsEnd)
      if (end) ends.push({ isDurable: options?.durable === true })
      return end && meanwhile
        ? meanwhile(end, () => driver.together(steps, options))
        : driver.together(steps, options)
    },
  })
  /** Runs instead of writing an end. */
  let meanwhile: ((end: StoreStep, write: () => Promise<boolean[]>) => Promise<boolean[]>) | undefined
  let bff: Bff
  let browser: Browser
  beforeAll(async () => {
    bff = await startBff({ store, environment: { UITPAS_TIMEOUT_MS: '2000', UITPAS_SETTLE_MS: '0' } })
    browser = bff.browser()
    await browser.signIn(ANKE)
  })
  afterAll(async () => {
    await bff.close()
    await store.close()
  })

  it('is durable before it is answered if it is a refusal, which no look-up finds again', async () => {
    const fault = { kind: 'code', code: 'UNKNOWN_VOUCHER' } as const
    bff.sandbox.control.addFault({ call: 'newCard', fault, times: 1 })
    expect((await register(browser, SEED)).json).toMatchObject({ code: 'UNKNOWN_VOUCHER' })
    expect(ends).toEqual([{ isDurable: true }])
  })

  it('need not be when the card is registered, which a look-up finds', async () => {
    ends.length = 0
    expect((await register(browser, SEED)).status).toBe(201)
    expect(ends).toEqual([{ isDurable: false }])
  })

  it('is the one that another look-up recorded before, even if the store doesn’t acknowledge this one', async () => {
    bff.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'reset', when: 'before' }, times: 1 })
    const registered = { outcome: 'registered', block: 'not_requested', confirmedBy: 'lookup' }
    meanwhile = async ({ key }, write) => {
      await driver.together([{ do: 'update', key, fields: [['settled', JSON.stringify(registered)]] }])
      await write()
      throw new StoreUnavailable('not acknowledged in time')
    }
    const key = randomUUID()
    await register(browser, { ...SEED, uitpasNumber: stockCard({ bff }, { kansenpas: false }) }, key)
    const told: unknown[] = []
    await expect
      .poll(async () => {
        const { json } = await browser.send('GET', `/api/registrations/${key}`)
        told.push(json)
        return json
      })
      .not.toMatchObject({ outcome: 'unknown' })
    expect(told.at(-1)).toMatchObject({ outcome: 'registered' })
  })

  it('is not told if it is a refusal that has no record any more: a copy of the request can be sent', async () => {
    bff.sandbox.control.addFault({
      call: 'newCard',
      fault: { kind: 'code', code: 'UNKNOWN_VOUCHER' },
      times: 1,
    })
    meanwhile = async ({ key }, write) => {
      await driver.remove(key)
      return write()
    }
    const uitpasNumber = stockCard({ bff }, { kansenpas: false })
    expect((await register(browser, { ...SEED, uitpasNumber })).json).toMatchObject({ outcome: 'unknown' })
  })
})
