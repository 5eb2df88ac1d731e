import { recordKey } from '../../store/record-key.ts'
import type { StoreStep } from '../../store/store.ts'
import {
  findRecord,
  type RecordReader,
  type RegistrationId,
  type RegistrationRecord,
} from './registration-record.ts'

/** An owner that sent no heartbeat for this long counts as dead. */
export const LEASE_MS = 6000

/** The record of a registration, and whether an instance still carries it out. */
export interface LeasedRecord {
  record: RegistrationRecord | undefined
  running: boolean
}

/**
 * Reads the record of a registration, and whether an instance holds its lease: one at a time, as long as its heartbeat
 * goes on.
 *
 * @throws StoreUnavailable
 */
export async function findLeased(reader: RecordReader, id: RegistrationId): Promise<LeasedRecord> {
  // In this order: an owner records the end first and ends its lease afterwards.
  const running = (await reader.store.read(keyOf(id))) !== undefined
  return { record: await findRecord(reader, id), running }
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
