import { type Failure, ownFailure } from '../http/problem.ts'
import { recordKey } from '../store/record-key.ts'
import type { StoreStep, Store } from '../store/store.ts'
import type { Answer } from '../uitpas/answer.ts'

const HOUR_MS = 3_600_000
const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 60_000

/** A turn: the look-up may go ahead and must report its answer; or the failure to answer with instead. */
export type LookUpTurn =
  { kind: 'go'; finish: (answer: Answer<unknown>) => Promise<void> } | { kind: 'wait'; failure: Failure }

/**
 * Throttles the look-ups of an employee who asked for many unknown numbers, so that numbers can't be found by guessing.
 * Above the limit per hour look-ups run one at a time, and each unknown number doubles the wait for the next, up to a
 * minute.
 */
export interface UnknownNumbers {
  takeTurn(employeeUid: string): Promise<LookUpTurn>
  /**
   * Returns the same as steps for batches of the store. `count` counts a look-up as unknown; it isn't possible above
   * the limit, where the look-up must {@link takeTurn} instead. `giveBack` takes the count back.
   */
  guess(employeeUid: string): Guess
}

/** A look-up that is counted by batches of the store. */
export interface Guess {
  count: StoreStep
  giveBack: StoreStep
}

export function createUnknownNumbers(store: Store, limits: { unknownPerHour: number }): UnknownNumbers {
  function guessOf(employeeUid: string): Guess {
    const counter = {
      do: 'count',
      key: recordKey('limit', 'unknown', employeeUid),
      lifetimeMs: HOUR_MS,
    } as const
    return {
      count: { ...counter, by: 1, max: limits.unknownPerHour },
      giveBack: { ...counter, by: -1 },
    }
  }

  return {
    guess: guessOf,

    async takeTurn(employeeUid) {
      const pause = recordKey('pause', employeeUid)
      const { giveBack } = guessOf(employeeUid)
      // A look-up counts as unknown until its answer: otherwise many numbers could be tried at the same time.
      const { count } = await store.add(giveBack.key, 1, HOUR_MS)
      const turnWith = (...whenKnown: StoreStep[]): LookUpTurn => ({
        kind: 'go',
        async finish(answer) {
          if (!isUnknown(answer)) await store.together(whenKnown)
        },
      })
      const beyond = count - limits.unknownPerHour
      if (beyond <= 0) return turnWith(giveBack)
      const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** (beyond - 1), LONGEST_PAUSE_MS)
      if (await store.create(pause, {}, pauseMs)) return turnWith(giveBack, { do: 'remove', key: pause })
      const [waiting] = await Promise.all([store.read(pause), store.together([giveBack])])
      const retryAfterMs = waiting?.remainingMs ?? FIRST_PAUSE_MS
      return { kind: 'wait', failure: ownFailure('TOO_MANY_UNKNOWN', { retryAfterMs }) }
    },
  }
}

/** Tells whether an answer means an unknown passholder, card, voucher or chip; not an unknown counter. */
export function isUnknown(answer: Answer<unknown>): boolean {
  return answer.kind === 'refused' && isUnknownCode(answer.code)
}

/** Tells whether a code of the service means an unknown passholder, card, voucher or chip. */
export function isUnknownCode(code: string): boolean {
  return /^UNKNOWN_(?!BALIE_)/.test(code)
}
