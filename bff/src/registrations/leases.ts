import { recordKey } from '../store/record-key.ts'
import type { Store } from '../store/store.ts'
import type { RegistrationId } from './registration-records.ts'

/** An owner from whom nothing was heard for this long counts as dead. */
export const LEASE_MS = 6000

/** Who carries a registration out: one instance at a time, for as long as it shows that it lives. */
export interface Leases {
  /** Takes the lease for this attempt. Tells whether nobody held it. */
  take(id: RegistrationId, attempt: string): Promise<boolean>
  isHeld(id: RegistrationId): Promise<boolean>
  keep(id: RegistrationId, attempt: string): Promise<void>
  end(id: RegistrationId, attempt: string): Promise<void>
}

export function createLeases(store: Store): Leases {
  return {
    take: (id, attempt) => store.create(keyOf(id), { [attempt]: '' }, LEASE_MS),
    isHeld: async (id) => (await store.read(keyOf(id))) !== undefined,
    async keep(id, attempt) {
      await store.touch(keyOf(id), LEASE_MS, { having: attempt })
    },
    async end(id, attempt) {
      await store.remove(keyOf(id), { having: attempt })
    },
  }
}

function keyOf({ employeeUid, key }: RegistrationId): string {
  return recordKey('lease', employeeUid, key)
}
