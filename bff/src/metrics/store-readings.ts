import type { Store } from '../store/store.ts'
import type { Readings } from './metrics.ts'

const FRESH_MS = 15_000

/**
 * Creates the gauges that count the store's records. Counting can scan every record, so the result is kept for 15 s.
 */
export function createStoreReadings(store: Store): Readings {
  return {
    sessions: kept(() => store.count('session')),
    unsettled: kept(async () => {
      const [open, closed] = await Promise.all([
        store.count('registration', { lacking: 'settled' }),
        store.count('registration', { having: 'closed', lacking: 'settled' }),
      ])
      return open - closed
    }),
  }
}

function kept(count: () => Promise<number>): () => Promise<number | undefined> {
  let readAt = Number.NEGATIVE_INFINITY
  let reading: Promise<number | undefined> = Promise.resolve(undefined)
  return () => {
    if (performance.now() - readAt > FRESH_MS) {
      readAt = performance.now()
      reading = count().catch(() => undefined)
    }
    return reading
  }
}
