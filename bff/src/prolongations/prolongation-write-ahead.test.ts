import { brusselsDate, prolongEndpoint, usualEndDate } from '@balie/shared'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Browser } from '../../test/browser.ts'
import { ANKE, MUNTPUNT } from '../../test/people.ts'
import { spoil } from '../../test/registering.ts'
import { type Bff, startBff } from '../../test/start-bff.ts'
import { openSqliteStore } from '../store/sqlite-store.ts'
import { createStore, StoreUnavailable } from '../store/store.ts'

const ORDER = {
  uid: 'a0000000-0000-4000-8000-000000000005',
  cardSystemId: '1',
  balieConsumerKey: MUNTPUNT,
  kansenStatuutEndDate: usualEndDate(brusselsDate(new Date())),
}

/** `unsafe` carries steps out, and promises of none that it is durable. */
let state: 'unsafe' | 'there' | 'away'
const driver = openSqliteStore(':memory:')
const store = createStore({
  ...driver,
  async together(steps, options) {
    if (state === 'away') throw new StoreUnavailable('away')
    const done = await driver.together(steps)
    if (options?.durable && state === 'unsafe') throw new StoreUnavailable('not acknowledged')
    return done
  },
})
let bff: Bff
let browser: Browser
beforeAll(async () => {
  bff = await startBff({ store })
})
afterAll(async () => {
  await bff.close()
  await driver.close()
})
beforeEach(async () => {
  state = 'there'
  browser = bff.browser()
  await browser.signIn(ANKE)
})

const calls = () => bff.sandbox.control.calls().map(({ call }) => call)

it('nothing is sent before the line of the day outlasts a failover', async () => {
  state = 'unsafe'
  expect(await browser.send('POST', prolongEndpoint.path, ORDER)).toMatchObject({
    status: 503,
    json: { code: 'STORE_UNAVAILABLE' },
  })
  expect(calls()).not.toContain('prolong')
})

it('what was prolonged while the store was away is on the list of the day once it is back', async () => {
  spoil({ bff }, 'prolong', { kind: 'delay', ms: 1500, when: 'after' })
  const answer = browser.send('POST', prolongEndpoint.path, ORDER)
  await expect.poll(calls).toContain('prolong')
  state = 'away'
  expect((await answer).status).toBe(200)
  state = 'there'
  await expect
    .poll(async () => (await browser.send('GET', '/api/registrations?state=today')).json)
    .toMatchObject({ prolongations: [{ outcome: 'prolonged' }] })
})
