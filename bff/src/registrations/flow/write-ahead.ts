import type { Store } from '../../store/store.ts'
import type { Departure } from '../../uitpas/http/departure.ts'
import type { Attempt } from './context.ts'
import { LEASE_MS } from '../records/leases.ts'
import type { Advance, RegistrationRecords } from '../records/registration-record.ts'
import { STORE_AWAY, type UnlessStoreAway } from '../records/tolerate-outage.ts'
import { nowWritten, passedMs } from '../records/written-at.ts'

/** A store that takes longer than this to write something down is taken for away. */
export const WRITING_LIMIT_MS = 2000

/** What was written down longer ago than this leaves no more: its owner may count as dead, and settling has begun. */
const LEAVING_LIMIT_MS = LEASE_MS

/**
 * Writes down that something is about to leave, unless that was done when the registration began. Undefined when it may
 * not: the store is away, somebody else has taken the registration or its cards over, or the writing took so long that
 * what it says is no longer true, since the settling time counts from there. The departure it gives looks at that once
 * more on the connection that stands, right before the first byte.
 */
export type MayLeave = (
  attempt: Attempt,
  advance: Advance & { phase: 'blocking' | 'registering' },
) => Promise<Departure | undefined>

export function createMayLeave(dependencies: {
  store: Store
  records: RegistrationRecords
  settleAfterMs: number
  unlessAway: UnlessStoreAway
  clock: () => Date
}): MayLeave {
  const { store, records, settleAfterMs, unlessAway, clock } = dependencies

  async function write({ id, record, hold }: Attempt, advance: Advance) {
    const steps = [
      records.advancing(id, record, advance),
      ...hold.lockingFor(settleAfterMs + WRITING_LIMIT_MS),
    ].map((step) => ({ ...step, required: true as const }))
    const done = await unlessAway(store.together(steps, { durable: true }))
    if (done === STORE_AWAY || done.includes(false)) return false
    Object.assign(record, advance)
    return true
  }

  return async (attempt, advance) => {
    if (attempt.record.phase !== advance.phase) {
      attempt.writtenAt = nowWritten()
      if (!(await write(attempt, { ...advance, sentAt: clock() }))) return undefined
    }
    const { writtenAt } = attempt
    if (passedMs(writtenAt) > WRITING_LIMIT_MS) return undefined
    return {
      since: writtenAt.performanceMs,
      mayLeave: () => passedMs(writtenAt) <= LEAVING_LIMIT_MS,
    }
  }
}
