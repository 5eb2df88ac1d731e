import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
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
 * Creates a probe that pings the store, and from time to time writes to it as registrations do, since a store that is
 * read-only, or whose replica hangs, answers as well.
 */
export function createStoreProbe(store: Store): () => Promise<StoreState> {
  const key = `probe:${randomUUID()}`
  let wroteAt = Number.NEGATIVE_INFINITY
  let readAt = Number.NEGATIVE_INFINITY
  let concerns: readonly string[] = []
  let takesWrites = true
  let writing: Promise<boolean> | undefined

  async function write(): Promise<boolean> {
    try {
      await store.together([{ do: 'put', key, fields: [], lifetimeMs: PROBE_LIFETIME_MS }], { durable: true })
      wroteAt = performance.now()
      takesWrites = true
    } catch {
      takesWrites = false
    }
    writing = undefined
    return takesWrites
  }

  async function look(): Promise<boolean> {
    try {
      await store.ping()
    } catch {
      return false
    }
    if (performance.now() - readAt > CONCERNS_EVERY_MS) {
      readAt = performance.now()
      concerns = await store.concerns().catch(() => [])
    }
    return true
  }

  return async () => {
    const late = wait(PATIENCE_MS, undefined, { ref: false })
    const isThere = await Promise.race([look(), late])
    if (!isThere) return { state: 'away', concerns }
    if (performance.now() - wroteAt >= WRITE_EVERY_MS) writing ??= write()
    // A write that takes longer, since it waits for disk and replicas, shows in the next probe.
    const isWritable = (await Promise.race([writing ?? takesWrites, late])) ?? takesWrites
    return { state: isWritable ? 'there' : 'read-only', concerns }
  }
}
