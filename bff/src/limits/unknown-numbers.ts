import { type Failure, ownFailure } from '../http/problem.ts'
import { recordKey } from '../store/record-key.ts'
import type { Store } from '../store/store.ts'
import type { Answer } from '../uitpas/answer.ts'

const HOUR_MS = 3_600_000
const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 60_000

/** A look-up that may go ahead, to be told what came of it; or the failure to answer with instead. */
export type Turn =
  { kind: 'go'; end: (answer: Answer<unknown>) => Promise<void> } | { kind: 'wait'; failure: Failure }

/**
 * Makes looking up slower for an employee who asked for many numbers that nobody knows, so that numbers cannot be found
 * by trying them. After so many within an hour one look-up goes ahead at a time, and each that finds nobody makes the
 * next wait twice as long, up to a minute.
 */
export interface UnknownNumbers {
  begin(employeeUid: string): Promise<Turn>
}

export function createUnknownNumbers(store: Store, limits: { unknownPerHour: number }): UnknownNumbers {
  return {
    async begin(employeeUid) {
      const key = recordKey('limit', 'unknown', employeeUid)
      const pause = recordKey('pause', employeeUid)
      // It counts as unknown until it turns out to be known: otherwise many could be tried at the same moment.
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

/** A passholder, card, voucher or chip that nobody knows; the counter's own key is no such number. */
function isUnknown(answer: Answer<unknown>): boolean {
  return answer.kind === 'refused' && /^UNKNOWN_(?!BALIE_)/.test(answer.code)
}
