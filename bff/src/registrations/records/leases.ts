import { recordKey } from '../../store/record-key.ts'
import type { StoreStep, Store } from '../../store/store.ts'
import type { RegistrationId } from './registration-record.ts'

/** An owner that sent no heartbeat for this long counts as dead. */
export const LEASE_MS = 6000

/** Tells whether an instance holds the lease of a registration: one at a time, as long as its heartbeat goes on. */
export async function isLeased(
  { store }: { store: Pick<Store, 'read'> },
  id: RegistrationId,
): Promise<boolean> {
  return (await store.read(keyOf(id))) !== undefined
}

/** Takes the lease for an attempt: possible if it is free. */
export function takeLease(id: RegistrationId, attempt: string): StoreStep {
  return { do: 'create', key: keyOf(id), fields: [[attempt, '']], lifetimeMs: LEASE_MS }
}

/** Renews the lease: possible while this attempt holds it. */
export function renewLease(id: RegistrationId, attempt: string): StoreStep {
  return { do: 'update', key: keyOf(id), fields: [], lifetimeMs: LEASE_MS, having: attempt }
}

/** Ends the lease: possible while this attempt holds it. */
export function endLease(id: RegistrationId, attempt: string): StoreStep {
  return { do: 'remove', key: keyOf(id), having: attempt }
}

function keyOf({ employeeUid, key }: RegistrationId): string {
  return recordKey('lease', employeeUid, key)
}
