import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { type OutageLog, tolerateOutage } from '../http/tolerate-outage.ts'
import { recordKey } from '../store/record-key.ts'
import type { Store } from '../store/store.ts'
import type { ProlongOrder } from './prolong-order.ts'

const POLL_MS = 100
const PATIENCE_MS = 8000

/**
 * Does one thing at a time for a person and card system, from whichever instance. A lock that nobody keeps ends by itself.
 *
 * @returns what `work` came to, or undefined when it was still not its turn after 8 s
 */
export type TakeTurns = <Result>(
  prolongation: Pick<ProlongOrder, 'uid' | 'cardSystemId'>,
  work: () => Promise<Result>,
) => Promise<Result | undefined>

/** @param lifetimeMs longer than any work takes */
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
      // What the work came to is told also when the store cannot be told that it is over.
      await tolerateOutage(log, store.remove(key, { having: mark }), 'prolongation')
    }
  }
}
