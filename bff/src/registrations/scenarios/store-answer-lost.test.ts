import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ANKE, SEED } from '../../../test/people.ts'
import { newCardCalls, register } from '../../../test/registering.ts'
import { type Bff, startBff } from '../../../test/start-bff.ts'
import { openSqliteStore } from '../../store/sqlite-store.ts'
import { createStore, StoreUnavailable } from '../../store/store.ts'

const AWAY_MS = 600

let bff: Bff
let awayUntil = Number.NEGATIVE_INFINITY
let goesAway = false

/** A store that carries out a registration's first step, and goes away for a while before it can acknowledge that. */
function unheard() {
  const store = openSqliteStore(':memory:')
  return createStore({
    ...store,
    async together(steps) {
      if (performance.now() < awayUntil) throw new StoreUnavailable('away')
      const done = await store.together(steps)
      if (!goesAway || !steps.some(({ key }) => key.startsWith('lease'))) return done
      goesAway = false
      awayUntil = performance.now() + AWAY_MS
      throw new StoreUnavailable('not heard')
    },
  })
}

beforeAll(async () => {
  bff = await startBff({ store: unheard(), environment: { UITPAS_SETTLE_MS: '60000' } })
})
afterAll(() => bff.close())

it('a registration whose claim the store didn’t acknowledge leaves nothing behind', async () => {
  const browser = bff.browser()
  await browser.signIn(ANKE)
  await browser.send('GET', '/api/session')
  const key = randomUUID()
  goesAway = true
  expect(await register(browser, SEED, key)).toMatchObject({
    status: 503,
    json: { code: 'STORE_UNAVAILABLE', outcome: 'unknown' },
  })
  await expect
    .poll(() => browser.send('GET', '/api/registrations?state=unsettled'))
    .toMatchObject({ status: 200, json: { registrations: [] } })
  // Neither its key nor its card is left: both are free before the lease of a dead owner would have lapsed.
  expect(await register(browser, SEED, key)).toMatchObject({ status: 201, json: { outcome: 'registered' } })
  expect(newCardCalls({ bff })).toHaveLength(1)
})
