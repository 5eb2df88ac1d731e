import type { Page } from '@playwright/test'

/** Starts to measure interactions to next paint, as the Event Timing API does. */
export async function watchInteractions(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: number[] = []
    // Pointer moves and the text that a key writes are part of an interaction, but not one by themselves (web.dev/inp).
    const durationOf = (entry: PerformanceEntry) =>
      'interactionId' in entry && entry.interactionId !== 0 ? entry.duration : 0
    const observer = new PerformanceObserver((list) => {
      seen.push(...list.getEntries().map(durationOf))
    })
    const options: PerformanceObserverInit & { durationThreshold: number } = {
      type: 'event',
      durationThreshold: 16,
    }
    observer.observe(options)
    Object.assign(window, { interactions: { seen, observer, durationOf } })
  })
}

/**
 * Returns the longest interaction since {@link watchInteractions} in ms, once its result is drawn; 0 if it took less
 * than a frame.
 */
export async function longestInteraction(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise<void>((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
    const { seen, observer, durationOf } = (
      window as unknown as {
        interactions: {
          seen: number[]
          observer: PerformanceObserver
          durationOf: (entry: PerformanceEntry) => number
        }
      }
    ).interactions
    seen.push(...observer.takeRecords().map(durationOf))
    observer.disconnect()
    return Math.max(0, ...seen)
  })
}
