import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ANKE, SEED } from '../../../test/people.ts'
import { newCardCalls, register } from '../../../test/registering.ts'
import { type Bff, startBff } from '../../../test/start-bff.ts'
import { openSqliteStore } from '../../store/sqlite-store.ts'
import { type Store, StoreUnavailable } from '../../store/store.ts'

let bff: Bff
let away = false

/** A store that loses sight of registrations while `away`. */
function forgetful(): Store {
  const store = openSqliteStore(':memory:')
  return {
    ...store,
    read: (key) =>
      away && key.startsWith('registration') ? Promise.reject(new StoreUnavailable('away')) : store.read(key),
  }
}

beforeAll(async () => {
  bff = await startBff({ store: forgetful() })
})
afterAll(() => bff.close())

it('a repeat whose record cannot be read is unknown, since the first may have registered the card', async () => {
  const browser = bff.browser()
  await browser.signIn(ANKE)
  const key = randomUUID()
  expect((await register(browser, SEED, key)).status).toBe(201)
  away = true
  expect(await register(browser, SEED, key)).toMatchObject({
    status: 504,
    json: { code: 'OUTCOME_UNKNOWN', outcome: 'unknown' },
  })
  away = false
  expect(await register(browser, SEED, key)).toMatchObject({ status: 201, json: { outcome: 'registered' } })
  expect(newCardCalls({ bff })).toHaveLength(1)
})
