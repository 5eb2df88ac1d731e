import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { type OutageLog, tolerateOutage } from '../http/tolerate-outage.ts'
import type { RunningWork } from '../http/running-work.ts'
import { required } from '../store/batch.ts'
import { keepTrying } from '../store/keep-trying.ts'
import { recordKey } from '../store/record-key.ts'
import type { Store, StoreStep } from '../store/store.ts'
import { elapsedMs, monotonicNow } from '../store/monotonic-moment.ts'
import type { ProlongOrder } from './prolong-order.ts'

const POLL_MS = 100
const PATIENCE_MS = 8000

/** The lock of the work that runs: it can expire before the work is over, if this process stands still. */
export interface HeldLock {
  /** Changes nothing, but is possible only while the lock is held. */
  readonly requireLock: readonly StoreStep[]
  /** Tells whether a request that leaves now is over before the lock expires. */
  mayLeave(): boolean
}

/**
 * Runs work one at a time for a person and card system, across all instances, under a lock that expires by itself.
 *
 * @returns the result of `work`, or undefined if the lock was still taken after 8 s
 */
export type WithLock = <Result>(
  prolongation: Pick<ProlongOrder, 'uid' | 'cardSystemId'>,
  work: (lock: HeldLock) => Promise<Result>,
) => Promise<Result | undefined>

/**
 * Creates the function that runs work under the lock.
 *
 * @param options.lifetimeMs lifetime of the lock: longer than any work takes
 * @param options.leavingMs time from taking the lock during which a request may leave
 * @param options.track registers work that goes on after the request
 */
export function createProlongationLock(
  store: Store,
  options: { lifetimeMs: number; leavingMs: number; track: RunningWork['track'] } & OutageLog,
): WithLock {
  const { lifetimeMs, leavingMs, track, logger } = options
  return async ({ uid, cardSystemId }, work) => {
    const key = recordKey('prolonging', uid, cardSystemId)
    const mark = randomUUID()
    const until = performance.now() + PATIENCE_MS
    const release = () => store.remove(key, { having: mark })
    // A lock that is left would make the next prolongation wait, and then say that one is under way.
    const releaseOnceBack = () => void track(keepTrying(release))
    let takenAt = monotonicNow()
    try {
      while (!(await store.create(key, { [mark]: '' }, lifetimeMs))) {
        if (performance.now() >= until) return undefined
        await wait(POLL_MS)
        takenAt = monotonicNow()
      }
    } catch (error) {
      // The store may have taken the lock all the same.
      releaseOnceBack()
      throw error
    }
    try {
      return await work({
        requireLock: required([{ do: 'update', key, fields: [], having: mark }]),
        mayLeave: () => elapsedMs(takenAt) <= leavingMs,
      })
    } finally {
      // The result of the work is returned even if the lock can't be released.
      const released = await tolerateOutage({ logger }, release(), 'prolongation')
      if (released.kind === 'away') releaseOnceBack()
    }
  }
}
