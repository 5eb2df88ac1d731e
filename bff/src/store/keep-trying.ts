import { setTimeout as wait } from 'node:timers/promises'
import { StoreUnavailable } from './store.ts'

const EVERY_MS = 250
const FOR_MS = 10_000

/**
 * Retries work with the store for 10 s while the store is away. Returns its result, or undefined if the store stays
 * away.
 */
export async function keepTrying<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  const until = performance.now() + FOR_MS
  while (performance.now() < until) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error
      await wait(EVERY_MS)
    }
  }
  return undefined
}
