import { brusselsDate, prolongEndpoint, usualEndDate } from '@balie/shared'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ANKE, MUNTPUNT } from '../../test/people.ts'
import { type Bff, startBff } from '../../test/start-bff.ts'
import { recordKey } from '../store/record-key.ts'
import { openSqliteStore } from '../store/sqlite-store.ts'
import { createStore, type StoreStep, StoreUnavailable } from '../store/store.ts'

describe('the lock of a prolongation', () => {
  const driver = openSqliteStore(':memory:')
  /** The kind of step on the lock whose next answer is lost. */
  let lost: StoreStep['do'] | undefined
  let bff: Bff
  beforeAll(async () => {
    const store = createStore({
      ...driver,
      async together(steps, options) {
        const isLost = steps.some((step) => step.do === lost && step.key.startsWith('prolonging:'))
        if (isLost) lost = undefined
        if (isLost && steps.some((step) => step.do === 'remove')) throw new StoreUnavailable('away')
        const done = await driver.together(steps, options)
        if (isLost) throw new StoreUnavailable('answer lost')
        return done
      },
    })
    bff = await startBff({ store })
  })
  afterAll(async () => {
    await bff.close()
    await driver.close()
  })
  beforeEach(() => bff.sandbox.control.reset())

  const order = {
    uid: 'a0000000-0000-4000-8000-000000000005',
    cardSystemId: '1',
    balieConsumerKey: MUNTPUNT,
    kansenStatuutEndDate: usualEndDate(brusselsDate(new Date())),
  }

  it.each([
    ['taken', 'create', 503],
    ['released', 'remove', 200],
  ] as const)('is free for the next one, if the store goes away as it is %s', async (_, step, status) => {
    const browser = bff.browser()
    await browser.signIn(ANKE)
    lost = step
    expect((await browser.send('POST', prolongEndpoint.path, order)).status).toBe(status)
    expect(lost).toBeUndefined()
    await expect.poll(() => driver.count('prolonging')).toBe(0)
    expect((await browser.send('POST', prolongEndpoint.path, order)).status).toBe(200)
  })

  it('stays with the one that took it after it had expired, when the work before that ends', async () => {
    const browser = bff.browser()
    await browser.signIn(ANKE)
    const { control } = bff.sandbox
    control.addFault({ call: 'prolong', fault: { kind: 'delay', ms: 1500 } })
    const first = browser.send('POST', prolongEndpoint.path, order)
    await expect.poll(() => control.calls().map(({ call }) => call)).toContain('prolong')
    const lock = recordKey('prolonging', order.uid, order.cardSystemId)
    await driver.remove(lock)
    await driver.create(lock, { 'the mark of another': '' }, 60_000)
    expect((await first).status).toBe(200)
    expect(await driver.read(lock)).toBeDefined()
    await driver.remove(lock)
  })
})
