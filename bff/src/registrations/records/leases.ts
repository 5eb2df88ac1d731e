import { recordKey } from '../../store/record-key.ts'
import type { Step, Store } from '../../store/store.ts'
import type { RegistrationId } from './registration-record.ts'

/** An owner from whom nothing was heard for this long counts as dead. */
export const LEASE_MS = 6000

/** Who carries a registration out: one instance at a time, for as long as it shows that it lives. */
export interface Leases {
  isHeld(id: RegistrationId): Promise<boolean>
  /** Takes the lease for this attempt: possible if nobody holds it. */
  taking(id: RegistrationId, attempt: string): Step
  keeping(id: RegistrationId, attempt: string): Step
  ending(id: RegistrationId, attempt: string): Step
}

export function createLeases(store: Store): Leases {
  return {
    isHeld: async (id) => (await store.read(keyOf(id))) !== undefined,
    taking: (id, attempt) => ({
      do: 'create',
      key: keyOf(id),
      fields: [[attempt, '']],
      lifetimeMs: LEASE_MS,
    }),
    keeping: (id, attempt) => ({
      do: 'update',
      key: keyOf(id),
      fields: [],
      lifetimeMs: LEASE_MS,
      having: attempt,
    }),
    ending: (id, attempt) => ({ do: 'remove', key: keyOf(id), having: attempt }),
  }
}

function keyOf({ employeeUid, key }: RegistrationId): string {
  return recordKey('lease', employeeUid, key)
}
