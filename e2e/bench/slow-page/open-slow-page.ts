import type { Browser } from '@playwright/test'
import { expect } from '@playwright/test'
import { type CounterScreen, counterScreen } from '../../support/counter.ts'
import { ANKE } from '../../support/people.ts'
import { watchHands } from '../../support/person-keys.ts'
import { watchKeys } from './since-last-key.ts'

/** Factor by which the counter's PC is slower than this machine. */
export const SLOWDOWN = 4

/** Opens the empty form of a signed-in employee, on a processor slowed down {@link SLOWDOWN} times. */
export async function openSlowPage(browser: Browser, origin: string): Promise<CounterScreen> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'nl-BE' })
  const page = await context.newPage()
  const counter = counterScreen(page, origin)
  await watchHands(page)
  await watchKeys(page)
  await counter.signIn(ANKE)
  await expect(counter.passholder).toBeFocused()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  return counter
}
