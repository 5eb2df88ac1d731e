import type { KeyedNames } from '../../store/keyed-names.ts'
import { required } from '../../store/batch.ts'
import type { StoreStep, Store } from '../../store/store.ts'
import { lock, type Owner, renewLocks, requireLocks, unlock } from './locks.ts'
import { requireOwnership } from './record-steps.ts'
import { endLease, LEASE_MS, renewLease, takeLease } from './leases.ts'
import { type OutageLog, tolerateOutage } from '../../http/tolerate-outage.ts'

const HEARTBEAT_MS = LEASE_MS / 3

/** The lease and the locks that the owner of a registration holds while it is carried out. */
export interface Ownership {
  /** Keeps all locks for this long even if the process dies, since a request is about to leave. */
  lockFor(lockMs: number): StoreStep[]
  /** Change nothing, but are possible only while it holds its locks. */
  requireLocks(): StoreStep[]
  /** Stops the heartbeat. */
  stop(): void
  /** Ends the lease, and the locks after this long: 0 unless the outcome is unknown. */
  release(lockMs: number): StoreStep[]
}

/** Takes the lease and the locks of a registration: possible if all of them are free. */
export function takeOwnership(
  names: KeyedNames,
  owner: Owner,
  lockMs: number,
): { lease: StoreStep; locks: StoreStep[] } {
  return { lease: takeLease(owner.id, owner.attempt), locks: lock(names, owner, lockMs) }
}

/** Releases the lease and the locks at once. */
export function releaseOwnership(names: KeyedNames, owner: Owner): StoreStep[] {
  return [endLease(owner.id, owner.attempt), ...unlock(names, owner)]
}

/** Sends heartbeats for an owner until it is stopped. A missed heartbeat does no harm: the next one renews as well. */
export function startHeartbeat(
  context: { store: Store; names: KeyedNames } & OutageLog,
  owner: Owner,
  lockMs: number,
): Ownership {
  const { store, names } = context
  const { id, attempt } = owner
  let keepLockedMs = lockMs
  let isStopped = false
  const heartbeat = setInterval(() => void beat(), HEARTBEAT_MS)

  async function beat() {
    const steps = [renewLease(id, attempt), ...renewLocks(names, owner, keepLockedMs)]
    const done = await tolerateOutage(context, store.together(steps))
    if (done.kind === 'done' && done.value[0] === false && !isStopped) await takeAgain()
  }

  /** A lease can lapse while its owner lives, say when a clock steps. It goes on unless another attempt took over. */
  async function takeAgain() {
    const again = required([takeLease(id, attempt), requireOwnership(id, attempt)])
    await tolerateOutage(context, store.together([...again, ...lock(names, owner, keepLockedMs)]))
  }

  return {
    lockFor(ms) {
      keepLockedMs = ms
      return renewLocks(names, owner, ms)
    },
    requireLocks: () => requireLocks(names, owner),
    stop() {
      isStopped = true
      clearInterval(heartbeat)
    },
    release: (ms) => [
      ...(ms > 0 ? renewLocks(names, owner, ms) : unlock(names, owner)),
      endLease(id, attempt),
    ],
  }
}
