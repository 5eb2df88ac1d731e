import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Browser } from './browser.ts'
import { ANKE } from './people.ts'
import { type Bff, type BffOptions, startBff } from './start-bff.ts'

const TRIES = 5

/** The fixtures of a test file. Each test gets fresh data in the sandbox, and a browser in which ANKE is signed in. */
export interface Stage {
  bff: Bff
  browser: Browser
  /** Lead of the clocks of BFF and sandbox, in ms, for tests that can't wait. */
  aheadMs: number
}

/** Starts one BFF, with its sandbox, for all tests of a file. */
export function useBff(options: Omit<BffOptions, 'clock'> = {}): Stage {
  const stage = { aheadMs: 0 } as Stage
  beforeAll(async () => {
    stage.bff = await startBff({ ...options, clock: () => new Date(Date.now() + stage.aheadMs) })
  })
  afterAll(() => stage.bff.close())
  beforeEach(async () => {
    stage.aheadMs = 0
    stage.bff.sandbox.control.reset()
    await stage.bff.forgetCards()
    stage.browser = stage.bff.browser()
    // A busy machine can exceed the deadline of a call, so this tries again, as a person would.
    for (let times = 0; times < TRIES && !stage.browser.cookies.has('balie'); times++)
      await stage.browser.signIn(ANKE)
    stage.bff.sandbox.control.clearCalls()
  })
  return stage
}
