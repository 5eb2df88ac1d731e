import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ANKE, SEED } from '../../../test/people.ts'
import { register } from '../../../test/registering.ts'
import { type Bff, startBff } from '../../../test/start-bff.ts'
import { openSqliteStore } from '../../store/sqlite-store.ts'
import { createStore } from '../../store/store.ts'

/** Pauses last, so that the test doesn't depend on how fast it is. */
function lasting() {
  const driver = openSqliteStore(':memory:')
  return createStore({
    ...driver,
    together: (steps, options) =>
      driver.together(
        steps.map((step) =>
          step.do === 'create' && step.key.startsWith('pause:') ? { ...step, lifetimeMs: 60_000 } : step,
        ),
        options,
      ),
  })
}

let bff: Bff
beforeAll(async () => {
  bff = await startBff({ store: lasting(), environment: { RATE_LIMIT_UNKNOWN_PER_HOUR: '2' } })
})
afterAll(() => bff.close())

it('numbers that newCard doesn’t know count as guesses, for registrations and look-ups alike', async () => {
  const browser = bff.browser()
  await browser.signIn(ANKE)
  const done = randomUUID()
  expect((await register(browser, SEED, done)).status).toBe(201)
  const guess = { ...SEED, uid: 'a0000000-0000-4000-8000-000000009999', uitpasNumber: '0930020000103' }
  for (let times = 0; times < 3; times++) {
    bff.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'code', code: 'UNKNOWN_PASSHOLDER_UID' } })
    expect((await register(browser, guess)).json).toMatchObject({ code: 'UNKNOWN_PASSHOLDER_UID' })
  }
  bff.sandbox.control.clearCalls()
  const slowed = { status: 429, json: { code: 'TOO_MANY_UNKNOWN' } }
  expect(await register(browser, guess)).toMatchObject({ ...slowed, json: { outcome: 'not_registered' } })
  const lookUp = { identification: SEED.uitpasNumber, balieConsumerKey: SEED.balieConsumerKey }
  expect(await browser.send('POST', '/api/identifications', lookUp)).toMatchObject(slowed)
  expect(await register(browser, SEED, done)).toMatchObject({ status: 201 })
  expect(bff.sandbox.control.calls()).toEqual([])
})

it('guesses slow their employee down for an hour', async () => {
  let aheadMs = 0
  const environment = { RATE_LIMIT_UNKNOWN_PER_HOUR: '1' }
  const own = await startBff({ environment, clock: () => new Date(Date.now() + aheadMs) })
  const guessAfter = async (minutes: number) => {
    aheadMs = minutes * 60_000
    const browser = own.browser()
    await browser.signIn(ANKE)
    const guess = { identification: '0930099999912', balieConsumerKey: SEED.balieConsumerKey }
    return (await browser.send('POST', '/api/identifications', guess)).status
  }
  try {
    for (const minutes of [0, 1, 2, 3, 4, 59]) expect(await guessAfter(minutes)).toBe(422)
    expect(await guessAfter(59)).toBe(429)
    for (const minutes of [61, 61]) expect(await guessAfter(minutes)).toBe(422)
  } finally {
    await own.close()
  }
})
