import type { Attempt } from './attempt.ts'
import type { Advance, RegistrationRecords } from './registration-records.ts'
import { STORE_AWAY, type UnlessStoreAway } from './unless-store-away.ts'

/** A store that takes longer than this to write something down is taken for away. */
const WRITING_LIMIT_MS = 2000

/**
 * Writes down that something is about to leave. Tells whether it may: not when the store is away, when somebody else has
 * taken the registration or its cards over, or when the writing took so long that what it says is no longer true: the
 * settling time counts from there.
 */
export type MayLeave = (
  attempt: Attempt,
  advance: Advance & { phase: 'blocking' | 'registering' },
) => Promise<boolean>

export function createMayLeave(dependencies: {
  records: RegistrationRecords
  settleAfterMs: number
  unlessAway: UnlessStoreAway
  clock: () => Date
}): MayLeave {
  const { records, settleAfterMs, unlessAway, clock } = dependencies
  return async ({ id, record, hold }, advance) => {
    const sentAt = clock()
    const isLocked = await unlessAway(hold.lockFor(settleAfterMs + WRITING_LIMIT_MS))
    if (isLocked !== true) return false
    const isMine = await unlessAway(records.advance(id, record.attempt, { ...advance, sentAt }))
    if (isMine === STORE_AWAY || !isMine) return false
    Object.assign(record, advance, { sentAt })
    return clock().getTime() - sentAt.getTime() <= WRITING_LIMIT_MS
  }
}
