import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ANKE, SEED } from '../../../test/people.ts'
import { register } from '../../../test/registering.ts'
import { type Bff, startBff } from '../../../test/start-bff.ts'
import { recordsEnd } from '../../../test/store-steps.ts'
import { openSqliteStore } from '../../store/sqlite-store.ts'
import { createStore, StoreUnavailable } from '../../store/store.ts'

let bff: Bff
let awayFor = 0

/** A store that is away for the next `awayFor` batches that would record the end of a registration. */
function awayAtTheEnd() {
  const store = openSqliteStore(':memory:')
  return createStore({
    ...store,
    async together(steps, options) {
      if (awayFor === 0 || !steps.some(recordsEnd)) return store.together(steps, options)
      awayFor -= 1
      throw new StoreUnavailable('away')
    },
  })
}

beforeAll(async () => {
  bff = await startBff({ store: awayAtTheEnd(), environment: {} })
})
afterAll(() => bff.close())

it('a refusal that could not be recorded is reported once it is, with its reason', async () => {
  const browser = bff.browser()
  await browser.signIn(ANKE)
  const fault = { kind: 'code', code: 'UNKNOWN_VOUCHER' } as const
  bff.sandbox.control.addFault({ call: 'newCard', fault, times: 1 })
  const key = randomUUID()
  awayFor = 3
  const refused = { code: 'UNKNOWN_VOUCHER', outcome: 'not_registered' }
  expect((await register(browser, SEED, key)).json).toMatchObject(refused)
  expect((await browser.send('GET', `/api/registrations/${key}`)).json).toMatchObject(refused)
})

it('a registration whose end could not be recorded still releases its card at once', async () => {
  const browser = bff.browser()
  await browser.signIn(ANKE)
  const fault = { kind: 'oauth', problem: 'signature_invalid' } as const
  bff.sandbox.control.addFault({ call: 'newCard', fault, times: 1 })
  awayFor = 1
  expect(await register(browser, SEED, randomUUID())).toMatchObject({
    json: { code: 'UITPAS_FAILED', outcome: 'not_registered' },
  })
  expect(await register(browser, SEED, randomUUID())).toMatchObject({ status: 201 })
})
