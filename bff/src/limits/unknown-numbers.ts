import { type Failure, ownFailure } from '../http/problem.ts'
import { recordKey } from '../store/record-key.ts'
import type { Store } from '../store/store.ts'
import type { Answer } from '../uitpas/answer.ts'

const HOUR_MS = 3_600_000
const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 60_000

/** A turn: the look-up may go ahead and must report its answer; or the failure to answer with instead. */
export type Turn =
  { kind: 'go'; end: (answer: Answer<unknown>) => Promise<void> } | { kind: 'wait'; failure: Failure }

/**
 * Throttles the look-ups of an employee who asked for many unknown numbers, so that numbers can't be found by guessing.
 * Above the limit per hour look-ups run one at a time, and each unknown number doubles the wait for the next, up to a
 * minute.
 */
export interface UnknownNumbers {
  begin(employeeUid: string): Promise<Turn>
}

export function createUnknownNumbers(store: Store, limits: { unknownPerHour: number }): UnknownNumbers {
  return {
    async begin(employeeUid) {
      const key = recordKey('limit', 'unknown', employeeUid)
      const pause = recordKey('pause', employeeUid)
      // A look-up counts as unknown until its answer: otherwise many numbers could be tried at the same time.
      const { count } = await store.add(key, 1, HOUR_MS)
      const giveBack = async () => {
        await store.add(key, -1, HOUR_MS)
      }
      const beyond = count - limits.unknownPerHour
      if (beyond <= 0) {
        return { kind: 'go', end: async (answer) => (isUnknown(answer) ? undefined : giveBack()) }
      }
      const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** (beyond - 1), LONGEST_PAUSE_MS)
      if (await store.create(pause, {}, pauseMs)) {
        return {
          kind: 'go',
          async end(answer) {
            if (isUnknown(answer)) return
            await store.remove(pause)
            await giveBack()
          },
        }
      }
      await giveBack()
      const retryAfterMs = (await store.read(pause))?.remainingMs ?? FIRST_PAUSE_MS
      return { kind: 'wait', failure: ownFailure('TOO_MANY_UNKNOWN', { retryAfterMs }) }
    },
  }
}

/** Tells whether an answer means an unknown passholder, card, voucher or chip; not an unknown counter. */
export function isUnknown(answer: Answer<unknown>): boolean {
  return answer.kind === 'refused' && /^UNKNOWN_(?!BALIE_)/.test(answer.code)
}
