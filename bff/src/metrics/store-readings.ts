import { setTimeout as wait } from 'node:timers/promises'
import type { Store } from '../store/store.ts'
import type { Readings } from './metrics.ts'

const FRESH_MS = 15_000
/** Time to wait for a count: the other metrics tell of a store that hangs, and Prometheus gives up after 10 s. */
const PATIENCE_MS = 2000

/**
 * Creates the gauges that count the store's records. Counting can scan every record, so the result is kept for
 * 15 s; while it takes longer than 2 s, the one before counts.
 */
export function createStoreReadings(store: Store): Readings {
  return {
    sessions: cached(() => store.count('session')),
    unsettled: cached(async () => {
      const [open, closed] = await Promise.all([
        store.count('registration', { lacking: 'settled' }),
        store.count('registration', { having: 'closed', lacking: 'settled' }),
      ])
      return open - closed
    }),
  }
}

function cached(count: () => Promise<number>): () => Promise<number | undefined> {
  let readAt = Number.NEGATIVE_INFINITY
  let last: number | undefined
  let reading: Promise<number | undefined> = Promise.resolve(undefined)

  async function read() {
    last = await count().catch(() => undefined)
    return last
  }

  return () => {
    if (performance.now() - readAt > FRESH_MS) {
      readAt = performance.now()
      reading = read()
    }
    return Promise.race([reading, wait(PATIENCE_MS, undefined, { ref: false }).then(() => last)])
  }
}
