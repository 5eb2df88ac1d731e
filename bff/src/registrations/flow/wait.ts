import { setTimeout as wait } from 'node:timers/promises'
import { isLeased } from '../records/leases.ts'
import { findRecord, type RegistrationId, type RegistrationRecord } from '../records/registration-record.ts'
import type { RegistrationContext } from './context.ts'

const POLL_MS = 100

/** A record as its owner left it, or as it stands at the deadline. */
export interface AwaitedRecord {
  record: RegistrationRecord | undefined
  /** True while an instance still carries it out. */
  running: boolean
}

/**
 * Waits for the owner of a registration, until the registration is settled, has no running owner any more, or the
 * deadline passes.
 *
 * @param until by performance.now()
 * @throws StoreUnavailable
 */
export async function waitForOwner(
  context: RegistrationContext,
  id: RegistrationId,
  until: number,
): Promise<AwaitedRecord> {
  for (;;) {
    // In this order: an owner records the end first and ends its lease afterwards.
    const running = await isLeased(context, id)
    const record = await findRecord(context, id)
    if (record?.settled || !running || performance.now() >= until) return { record, running }
    await wait(POLL_MS)
  }
}

/**
 * Returns the result of `work`, or of `otherwise` once the deadline passes; the work itself goes on.
 *
 * @param untilMs by performance.now()
 */
export async function withDeadline<Result>(
  work: Promise<Result>,
  untilMs: number,
  otherwise: () => Result,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Result>((resolve) => {
    timer = setTimeout(() => resolve(otherwise()), Math.max(untilMs - performance.now(), 0))
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
