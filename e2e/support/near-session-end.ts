import type { Page } from '@playwright/test'
import type { Stack } from './stack.ts'

/** Of the 30 minutes of a session without activity; it warns when two are left. */
const NEARLY_ALL_MS = 28.5 * 60_000

/** Lets time go by, for the page's clock and the BFF's store alike, until a session warns. */
export async function nearSessionEnd(page: Page, stack: Stack): Promise<void> {
  stack.age(NEARLY_ALL_MS)
  await page.clock.fastForward(NEARLY_ALL_MS)
}
