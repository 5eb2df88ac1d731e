import { randomUUID } from 'node:crypto'
import type { Store } from '../store/store.ts'

const WRITE_EVERY_MS = 5000
const CONCERNS_EVERY_MS = 60_000
const PROBE_LIFETIME_MS = 60_000
/** Time to wait for the store: probes wait a second, and get their answer before that. */
const PATIENCE_MS = 500

/** State of the store: whether it can be used, and what its settings can lose. */
export interface StoreState {
  state: 'there' | 'read-only' | 'away'
  concerns: readonly string[]
}

/**
 * Creates a probe that pings the store, and writes to it from time to time, since a read-only store answers as well.
 */
export function createStoreProbe(store: Store): () => Promise<StoreState> {
  const key = `probe:${randomUUID()}`
  let wroteAt = Number.NEGATIVE_INFINITY
  let readAt = Number.NEGATIVE_INFINITY
  let concerns: readonly string[] = []

  async function write(): Promise<boolean> {
    if (performance.now() - wroteAt < WRITE_EVERY_MS) return true
    try {
      await store.put(key, {}, PROBE_LIFETIME_MS)
      wroteAt = performance.now()
      return true
    } catch {
      return false
    }
  }

  async function look(): Promise<StoreState['state']> {
    try {
      await store.ping()
    } catch {
      return 'away'
    }
    if (performance.now() - readAt > CONCERNS_EVERY_MS) {
      readAt = performance.now()
      concerns = await store.concerns().catch(() => [])
    }
    return (await write()) ? 'there' : 'read-only'
  }

  return async () => ({ state: await within(look(), 'away' as const), concerns })
}

/** Returns the result of some work, or the other value if it takes too long. */
async function within<Result>(work: Promise<Result>, otherwise: Result): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Result>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), PATIENCE_MS)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
