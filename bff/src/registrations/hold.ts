import type { CardLocks } from './card-locks.ts'
import { LEASE_MS, type Leases } from './leases.ts'
import type { RegistrationId } from './registration-records.ts'
import type { UnlessStoreAway } from './unless-store-away.ts'

const BEAT_MS = LEASE_MS / 3

/** What the owner of a registration holds while it is carried out: its lease and its cards. */
export interface Hold {
  /**
   * Something is about to leave: should this process die, the cards stay locked for so long. Tells whether they were
   * still this holder's.
   */
  lockFor(lockMs: number): Promise<boolean>
  /** It is carried out; cards whose end is unknown stay locked for so long. */
  end(lockMs: number): Promise<void>
}

/** Shows that the owner lives, until it ends. A beat that is missed is made up for by the next. */
export function createHold(
  holder: { id: RegistrationId; attempt: string; cards: readonly string[] },
  { leases, locks, unlessAway }: { leases: Leases; locks: CardLocks; unlessAway: UnlessStoreAway },
): Hold {
  const { id, attempt, cards } = holder
  let keepLockedMs = LEASE_MS
  const beat = setInterval(() => {
    void unlessAway(Promise.all([leases.keep(id, attempt), locks.keep(attempt, cards, keepLockedMs)]))
  }, BEAT_MS)

  return {
    lockFor(lockMs) {
      keepLockedMs = lockMs
      return locks.keep(attempt, cards, lockMs)
    },
    async end(lockMs) {
      clearInterval(beat)
      if (lockMs > 0) await unlessAway(locks.keep(attempt, cards, lockMs))
      else await unlessAway(locks.release(attempt, cards))
      await unlessAway(leases.end(id, attempt))
    },
  }
}
