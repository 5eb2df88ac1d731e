import type { Store } from '../store/store.ts'
import type { Attempt } from './attempt.ts'
import type { Advance, RegistrationRecords } from './registration-records.ts'
import { STORE_AWAY, type UnlessStoreAway } from './unless-store-away.ts'

/** A store that takes longer than this to write something down is taken for away. */
export const WRITING_LIMIT_MS = 2000

/**
 * Writes down that something is about to leave, unless that was done when the registration began. Tells whether it may:
 * not when the store is away, when somebody else has taken the registration or its cards over, or when the writing took
 * so long that what it says is no longer true: the settling time counts from there.
 */
export type MayLeave = (
  attempt: Attempt,
  advance: Advance & { phase: 'blocking' | 'registering' },
) => Promise<boolean>

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
    const { record } = attempt
    const isWritten =
      record.phase === advance.phase || (await write(attempt, { ...advance, sentAt: clock() }))
    return isWritten && clock().getTime() - record.sentAt.getTime() <= WRITING_LIMIT_MS
  }
}
