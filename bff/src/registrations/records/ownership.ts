import type { Step, Store } from '../../store/store.ts'
import type { CardLocks } from './card-locks.ts'
import { LEASE_MS, type Leases } from './leases.ts'
import type { RegistrationId } from './registration-record.ts'
import type { UnlessStoreAway } from './tolerate-outage.ts'

const BEAT_MS = LEASE_MS / 3

/** What the owner of a registration holds while it is carried out: its lease and its cards. */
export interface Hold {
  /**
   * Something is about to leave: should this process die, the cards stay locked for so long. Possible while they are
   * still this holder's.
   */
  lockingFor(lockMs: number): Step[]
  /** It is carried out: no beat any more. */
  stop(): void
  /** Lets go of what it holds; cards whose end is unknown stay locked for so long. */
  lettingGo(lockMs: number): Step[]
}

/** Shows that the owner lives, until it is stopped. A beat that is missed is made up for by the next. */
export function createHold(
  holder: { id: RegistrationId; attempt: string; cards: readonly string[]; lockedForMs: number },
  dependencies: { store: Store; leases: Leases; locks: CardLocks; unlessAway: UnlessStoreAway },
): Hold {
  const { id, attempt, cards } = holder
  const { store, leases, locks, unlessAway } = dependencies
  let keepLockedMs = holder.lockedForMs
  const beat = setInterval(() => {
    const steps = [leases.keeping(id, attempt), ...locks.keeping(attempt, cards, keepLockedMs)]
    void unlessAway(store.together(steps))
  }, BEAT_MS)

  return {
    lockingFor(lockMs) {
      keepLockedMs = lockMs
      return locks.keeping(attempt, cards, lockMs)
    },
    stop() {
      clearInterval(beat)
    },
    lettingGo: (lockMs) => [
      ...(lockMs > 0 ? locks.keeping(attempt, cards, lockMs) : locks.releasing(attempt, cards)),
      leases.ending(id, attempt),
    ],
  }
}
