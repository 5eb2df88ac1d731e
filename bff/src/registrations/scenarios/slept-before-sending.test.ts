import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { ANKE, JAN_REPLACEMENT, SEED } from '../../../test/people.ts'
import { register, writeCalls } from '../../../test/registering.ts'
import { type Bff, startBff } from '../../../test/start-bff.ts'
import { thisMachine } from '../../store/machine-time.ts'
import { openSqliteStore } from '../../store/sqlite-store.ts'
import { createStore, type StoreStep } from '../../store/store.ts'

/** Longer than any request may take to leave. */
const SLEEP_MS = 60_000

let bff: Bff
let writtenAhead: 'block' | 'newCard' = 'newCard'
let sleptMs = 0

/** A machine that sleeps right after a request was recorded that is about to leave; only its uptime counts the sleep. */
function sleepy() {
  const { uptimeMs } = thisMachine
  vi.spyOn(thisMachine, 'uptimeMs').mockImplementation(() => uptimeMs() + sleptMs)
  const store = openSqliteStore(':memory:')
  return createStore({
    ...store,
    async together(steps, options) {
      const done = await store.together(steps, options)
      if (steps.some(isWrittenAhead)) sleptMs += SLEEP_MS
      return done
    },
  })
}

function isWrittenAhead(step: StoreStep): boolean {
  const phase = writtenAhead === 'block' ? '"phase":"blocking"' : '"phase":"registering"'
  return 'fields' in step && step.fields.some(([, value]) => value.includes(phase))
}

beforeAll(async () => {
  bff = await startBff({ store: sleepy() })
})
afterAll(async () => {
  await bff.close()
  vi.restoreAllMocks()
})
beforeEach(() => bff.sandbox.control.reset())

it.each([
  ['newCard', SEED, { block: 'not_requested', step: 'register' }, []],
  ['block', JAN_REPLACEMENT, { block: 'failed', step: 'block' }, []],
  ['newCard', JAN_REPLACEMENT, { block: 'done', step: 'register' }, ['block done']],
] as const)(
  'a %s that was recorded before the machine slept doesn’t leave after it',
  async (call, order, how, sent) => {
    const browser = bff.browser()
    await browser.signIn(ANKE)
    await browser.send('GET', '/api/session')
    bff.sandbox.control.clearCalls()
    writtenAhead = call
    expect(await register(browser, order)).toMatchObject({
      status: 503,
      json: { code: 'UITPAS_UNREACHABLE', outcome: 'not_registered', ...how },
    })
    expect(writeCalls({ bff })).toEqual(sent)
  },
)
