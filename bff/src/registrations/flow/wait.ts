import { setTimeout as wait } from 'node:timers/promises'
import type { Leases } from '../records/leases.ts'
import type {
  RegistrationId,
  RegistrationRecord,
  RegistrationRecords,
} from '../records/registration-record.ts'

const POLL_MS = 100

/**
 * Waits for whoever carries a registration out, on whichever instance, until there is an end, or nobody carries it out
 * any more, or the time is up.
 *
 * @param until by performance.now()
 * @returns the record as it is then, undefined when there is none; whether it is still being carried out, and was
 */
export type AwaitOwner = (
  id: RegistrationId,
  until: number,
) => Promise<{ record: RegistrationRecord | undefined; running: boolean; waited: boolean }>

export function createAwaitOwner(records: RegistrationRecords, leases: Leases): AwaitOwner {
  return async (id, until) => {
    for (let waited = false; ; waited = true) {
      // In this order: an owner writes the end first and lets go after that.
      const running = await leases.isHeld(id)
      const record = await records.find(id)
      if (record?.settled || !running || performance.now() >= until) return { record, running, waited }
      await wait(POLL_MS)
    }
  }
}
