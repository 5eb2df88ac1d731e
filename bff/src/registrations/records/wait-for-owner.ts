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
