import { carryOutBatch, required } from '../../store/batch.ts'
import type { Departure } from '../../uitpas/http/departure.ts'
import { LEASE_MS } from '../records/leases.ts'
import { recordBeforeSending } from '../records/record-steps.ts'
import type { ProgressUpdate } from '../records/registration-record.ts'
import { tolerateOutage } from '../../http/tolerate-outage.ts'
import { monotonicNow, elapsedMs } from '../../store/monotonic-moment.ts'
import type { Attempt, RegistrationContext } from './context.ts'

/** Longest time that a store may take for the write-ahead before it counts as away. */
export const WRITING_LIMIT_MS = 2000

/**
 * Longest time from write-ahead to departure: after that the owner may count as dead, or the outcome as settled. It is
 * never shorter than writing may take.
 */
function leavingLimitMs({ settleAfterMs }: RegistrationContext): number {
  return Math.max(WRITING_LIMIT_MS, Math.min(LEASE_MS, settleAfterMs))
}

/**
 * Records durably that a request is about to leave, unless the claim has done that already.
 *
 * @returns the fence, which is checked again right before the first byte; undefined if nothing may leave: the store is
 * away, another instance has taken over the registration or its locks, or writing took so long that the settling time,
 * which starts there, would be wrong
 */
export async function writeAhead(
  context: RegistrationContext,
  attempt: Attempt,
  advance: ProgressUpdate & { phase: 'blocking' | 'registering' },
): Promise<Departure | undefined> {
  if (attempt.record.phase !== advance.phase) {
    attempt.writtenAt = monotonicNow()
    if (!(await write(context, attempt, { ...advance, sentAt: context.clock() }))) return undefined
  }
  const { writtenAt } = attempt
  // The time that the machine slept counts when the request is about to leave.
  if (performance.now() - writtenAt.performanceMs > WRITING_LIMIT_MS) return undefined
  const limitMs = leavingLimitMs(context)
  return {
    since: writtenAt.performanceMs,
    mayLeave: () => elapsedMs(writtenAt) <= limitMs,
  }
}

async function write(
  context: RegistrationContext,
  { id, record, ownership }: Attempt,
  advance: ProgressUpdate,
) {
  const { settleAfterMs } = context
  const lockMs = settleAfterMs + WRITING_LIMIT_MS
  const batch = carryOutBatch(
    context.store,
    [
      ['record', required([recordBeforeSending(id, record, { ...advance, settleAfterMs })])],
      ['locks', required(ownership.lockFor(lockMs))],
    ],
    { durable: true },
  )
  const done = await tolerateOutage(context, batch)
  if (done.kind === 'away' || done.value.failed.size > 0) return false
  Object.assign(record, advance)
  return true
}
