import type { Page } from '@playwright/test'

/** Texts of a complete screen: the card's status and the price. */
const READY = 'Ligt klaar aan deze balie'
const PRICE = /€\s?\d|Gratis/

/** Records when keys are pressed. Call it before opening the page, which hides a scan's keys from later listeners. */
export async function watchKeys(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noteKey = ({ timeStamp }: Event) => Object.assign(window, { lastKeyAt: timeStamp })
    window.addEventListener('keydown', noteKey, { capture: true })
  })
}

/** Starts to watch for the complete screen, drawn after a key. */
export async function watchScreen(page: Page): Promise<void> {
  await page.evaluate(
    ({ ready, price }) => {
      const isPriced = new RegExp(price)
      const lookEachFrame = () => {
        const summary = document.querySelector('[aria-labelledby=overview-title] dl')?.textContent ?? ''
        if (isPriced.test(summary) && document.body.textContent.includes(ready)) {
          // After the frame has been drawn.
          setTimeout(() => Object.assign(window, { completeAt: performance.now() }))
        } else requestAnimationFrame(lookEachFrame)
      }
      Object.assign(window, { completeAt: undefined })
      requestAnimationFrame(lookEachFrame)
    },
    { ready: READY, price: PRICE.source },
  )
}

/** Waits for the complete screen; returns how long after the last key it was drawn, in ms. */
export async function sinceLastKey(page: Page): Promise<number> {
  const ms = await page.waitForFunction(() => {
    const { completeAt, lastKeyAt } = window as unknown as { completeAt?: number; lastKeyAt: number }
    return completeAt !== undefined && completeAt - lastKeyAt
  })
  return Number(await ms.jsonValue())
}
