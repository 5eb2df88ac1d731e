import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { type OutageLog, tolerateOutage } from '../http/tolerate-outage.ts'
import { recordKey } from '../store/record-key.ts'
import type { Store } from '../store/store.ts'
import type { ProlongOrder } from './prolong-order.ts'

const POLL_MS = 100
const PATIENCE_MS = 8000

/**
 * Runs work one at a time for a person and card system, across all instances, under a lock that expires by itself.
 *
 * @returns the result of `work`, or undefined if the lock was still taken after 8 s
 */
export type TakeTurns = <Result>(
  prolongation: Pick<ProlongOrder, 'uid' | 'cardSystemId'>,
  work: () => Promise<Result>,
) => Promise<Result | undefined>

/** @param lifetimeMs lifetime of the lock: longer than any work takes */
export function createTakeTurns(store: Store, lifetimeMs: number, log: OutageLog): TakeTurns {
  return async ({ uid, cardSystemId }, work) => {
    const key = recordKey('prolonging', uid, cardSystemId)
    const mark = randomUUID()
    const until = performance.now() + PATIENCE_MS
    while (!(await store.create(key, { [mark]: '' }, lifetimeMs))) {
      if (performance.now() >= until) return undefined
      await wait(POLL_MS)
    }
    try {
      return await work()
    } finally {
      // The result of the work is returned even if the lock can't be released.
      await tolerateOutage(log, store.remove(key, { having: mark }), 'prolongation')
    }
  }
}
