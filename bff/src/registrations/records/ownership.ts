import type { KeyedNames } from '../../store/keyed-names.ts'
import { required } from '../../store/batch.ts'
import type { Step, Store } from '../../store/store.ts'
import { lockCards, renewCardLocks, unlockCards } from './card-locks.ts'
import { requireOwn } from './record-steps.ts'
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
  let isStopped = false
  const heartbeat = setInterval(() => void beat(), HEARTBEAT_MS)

  async function beat() {
    const steps = [renewLease(id, attempt), ...renewCardLocks(locked, keepLockedMs)]
    const done = await tolerateOutage(context, store.together(steps))
    if (done.kind === 'done' && done.value[0] === false && !isStopped) await takeAgain()
  }

  /** A lease can lapse while its owner lives, say when a clock steps: it goes on if nobody took the registration over. */
  async function takeAgain() {
    const again = required([takeLease(id, attempt), requireOwn(id, attempt)])
    await tolerateOutage(context, store.together([...again, ...lockCards(locked, keepLockedMs)]))
  }

  return {
    lockFor(ms) {
      keepLockedMs = ms
      return renewCardLocks(locked, ms)
    },
    stop() {
      isStopped = true
      clearInterval(heartbeat)
    },
    release: (ms) => [...(ms > 0 ? renewCardLocks(locked, ms) : unlockCards(locked)), endLease(id, attempt)],
  }
}
