import { setTimeout as wait } from 'node:timers/promises'
import { findLeased, type LeasedRecord } from './leases.ts'
import type { RecordReader, RegistrationId } from './registration-record.ts'

const POLL_MS = 100

/**
 * Waits for the owner of a registration, until the registration is settled, has no running owner any more, or the
 * deadline passes.
 *
 * @param untilMs by performance.now()
 * @throws StoreUnavailable
 */
export async function waitForOwner(
  reader: RecordReader,
  id: RegistrationId,
  untilMs: number,
): Promise<LeasedRecord> {
  for (;;) {
    const found = await findLeased(reader, id)
    if (found.record?.settled || !found.running || performance.now() >= untilMs) return found
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
