import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Browser } from './browser.ts'
import { ANKE } from './people.ts'
import { type Bff, type BffOptions, startBff } from './start-bff.ts'

const TRIES = 5

/** What a test file works with. Fresh before each test: the sandbox's data, and a browser in which ANKE is signed in. */
export interface Stage {
  bff: Bff
  browser: Browser
  /** How far the clock of the BFF and of the sandbox is ahead, for tests that cannot wait. */
  aheadMs: number
}

/** One BFF, with its sandbox, for all tests of a file. */
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
    // Here a call may take a second, which a busy machine can need for it: a person tries again, too.
    for (let times = 0; times < TRIES && !stage.browser.cookies.has('balie'); times++)
      await stage.browser.signIn(ANKE)
    stage.bff.sandbox.control.clearCalls()
  })
  return stage
}
