import { carryOutBatch, required } from '../../store/batch.ts'
import type { Departure } from '../../uitpas/http/departure.ts'
import { LEASE_MS } from '../records/leases.ts'
import { advanceLeaving } from '../records/record-steps.ts'
import type { Advance } from '../records/registration-record.ts'
import { tolerateOutage } from '../../http/tolerate-outage.ts'
import { nowWritten, passedMs } from '../records/written-at.ts'
import type { Attempt, RegistrationContext } from './context.ts'

/** A store that takes longer than this to write something down is taken for away. */
export const WRITING_LIMIT_MS = 2000

/** Nothing leaves later than this after it was written down: its owner may count as dead, and settling has begun. */
const LEAVING_LIMIT_MS = LEASE_MS

/**
 * Writes down that something is about to leave, unless that was done when the registration was claimed.
 *
 * @returns the departure, which is checked once more right before the first byte; undefined if nothing may leave: the
 * store is away, another instance took the registration or its cards over, or writing took so long that the settling
 * time, which counts from there, would be wrong
 */
export async function writeAhead(
  context: RegistrationContext,
  attempt: Attempt,
  advance: Advance & { phase: 'blocking' | 'registering' },
): Promise<Departure | undefined> {
  if (attempt.record.phase !== advance.phase) {
    attempt.writtenAt = nowWritten()
    if (!(await write(context, attempt, { ...advance, sentAt: context.clock() }))) return undefined
  }
  const { writtenAt } = attempt
  if (passedMs(writtenAt) > WRITING_LIMIT_MS) return undefined
  return {
    since: writtenAt.performanceMs,
    mayLeave: () => passedMs(writtenAt) <= LEAVING_LIMIT_MS,
  }
}

async function write(context: RegistrationContext, { id, record, ownership }: Attempt, advance: Advance) {
  const { settleAfterMs } = context
  const lockMs = settleAfterMs + WRITING_LIMIT_MS
  const batch = carryOutBatch(
    context.store,
    [
      ['record', required([advanceLeaving(id, record, { ...advance, settleAfterMs })])],
      ['locks', required(ownership.lockFor(lockMs))],
    ],
    { durable: true },
  )
  const done = await tolerateOutage(context, batch)
  if (done.kind === 'away' || done.value.failed.size > 0) return false
  Object.assign(record, advance)
  return true
}
