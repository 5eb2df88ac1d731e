import { setTimeout as wait } from 'node:timers/promises'
import { findLeased, type LeasedRecord } from '../records/leases.ts'
import type { RegistrationId } from '../records/registration-record.ts'
import type { RegistrationContext } from './context.ts'

const POLL_MS = 100

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
): Promise<LeasedRecord> {
  for (;;) {
    const found = await findLeased(context, id)
    if (found.record?.settled || !found.running || performance.now() >= until) return found
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
