import type { Page } from '@playwright/test'

/** Time after the last key or change on screen from which a key counts as a person's decision. */
const CONSIDERED_MS = 700

/** Prepares a page for `pressAfterLooking`; call it before opening the page. */
export async function watchHands(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let touchedAt = 0
    const touch = (at: number) => {
      // The keys of a scan are ahead of the clock.
      touchedAt = Math.max(touchedAt, at)
      Object.assign(window, { touchedAt })
    }
    for (const type of ['keydown', 'keyup', 'focusin']) {
      window.addEventListener(type, ({ timeStamp }) => touch(timeStamp), { capture: true })
    }
    const changes = { subtree: true, childList: true, characterData: true }
    new MutationObserver(() => touch(performance.now())).observe(document, changes)
  })
}

/** Waits until nothing has been typed, has moved or has appeared for a moment. */
export async function look(page: Page): Promise<void> {
  await page.waitForFunction(
    (ms) => 'touchedAt' in window && performance.now() - Number(window.touchedAt) > ms,
    CONSIDERED_MS,
  )
}

/** Presses one key like a person who looked first. */
export async function pressAfterLooking(
  page: Page,
  key: 'Enter' | 'ArrowDown' | 'Digit1' | 'Shift+Tab',
): Promise<void> {
  await look(page)
  await page.keyboard.press(key)
}
