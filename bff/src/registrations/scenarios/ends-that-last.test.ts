import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../../test/browser.ts'
import { ANKE, SEED } from '../../../test/people.ts'
import { register } from '../../../test/registering.ts'
import { type Bff, startBff } from '../../../test/start-bff.ts'
import { openSqliteStore } from '../../store/sqlite-store.ts'
import { type StoreStep, storeOn } from '../../store/store.ts'

/** What a failover forgets can't be staged between two steps: so the care that each step is written with is watched. */
describe('the end of a registration', () => {
  const driver = openSqliteStore(':memory:')
  const ends: { isDurable: boolean }[] = []
  const isEnd = (step: StoreStep) => 'fields' in step && step.fields.some(([name]) => name === 'settled')
  const store = storeOn({
    ...driver,
    together(steps, care) {
      if (steps.some(isEnd)) ends.push({ isDurable: care?.durable === true })
      return driver.together(steps, care)
    },
  })
  let bff: Bff
  let browser: Browser
  beforeAll(async () => {
    bff = await startBff({ store })
    browser = bff.browser()
    await browser.signIn(ANKE)
  })
  afterAll(async () => {
    await bff.close()
    await store.close()
  })

  it('is on disk and replicas before it is told when it is a refusal, which no look-up finds again', async () => {
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
})
