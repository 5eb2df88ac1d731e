import type { KeyedNames } from '../../store/keyed-names.ts'
import type { Step, Store } from '../../store/store.ts'
import { lockCards, renewCardLocks, unlockCards } from './card-locks.ts'
import { endLease, LEASE_MS, renewLease, takeLease } from './leases.ts'
import type { RegistrationId } from './registration-record.ts'
import { type OutageLog, tolerateOutage } from './tolerate-outage.ts'

const HEARTBEAT_MS = LEASE_MS / 3

/** Who owns a registration, and which cards nobody else may use meanwhile. */
export interface Owner {
  id: RegistrationId
  attempt: string
  cards: readonly string[]
}

/** The lease and the card locks that the owner of a registration holds while it is carried out. */
export interface Ownership {
  /** Keeps the cards locked for this long even if the process dies, since something is about to leave. */
  lockFor(lockMs: number): Step[]
  /** Stops the heartbeat. */
  stop(): void
  /** Ends the lease; cards whose outcome is unknown stay locked for this long. */
  release(lockMs: number): Step[]
}

/** Takes the lease and locks the cards of a registration: possible if nobody holds any of them. */
export function takeOwnership(
  names: KeyedNames,
  owner: Owner,
  lockMs: number,
): { lease: Step; locks: Step[] } {
  return { lease: takeLease(owner.id, owner.attempt), locks: lockCards({ names, ...owner }, lockMs) }
}

/** Gives up the lease and the locks at once. */
export function dropOwnership(names: KeyedNames, owner: Owner): Step[] {
  return [endLease(owner.id, owner.attempt), ...unlockCards({ names, ...owner })]
}

/** Sends heartbeats for an owner until it is stopped. A missed one is made up for by the next. */
export function keepOwnership(
  context: { store: Store; names: KeyedNames } & OutageLog,
  owner: Owner,
  lockMs: number,
): Ownership {
  const { store, names } = context
  const { id, attempt } = owner
  const locked = { names, ...owner }
  let keepLockedMs = lockMs
  const heartbeat = setInterval(() => {
    const steps = [renewLease(id, attempt), ...renewCardLocks(locked, keepLockedMs)]
    void tolerateOutage(context, store.together(steps))
  }, HEARTBEAT_MS)

  return {
    lockFor(ms) {
      keepLockedMs = ms
      return renewCardLocks(locked, ms)
    },
    stop() {
      clearInterval(heartbeat)
    },
    release: (ms) => [...(ms > 0 ? renewCardLocks(locked, ms) : unlockCards(locked)), endLease(id, attempt)],
  }
}
