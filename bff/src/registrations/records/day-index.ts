import { brusselsDate } from '@balie/shared'
import type { StoreStep, Store } from '../../store/store.ts'
import { addKey, listKeys } from './key-lists.ts'
import { ACKNOWLEDGED_LIFETIME_MS } from './record-steps.ts'
import type { RegistrationId } from './registration-record.ts'

const LIST = { kind: 'day', lifetimeMs: ACKNOWLEDGED_LIFETIME_MS } as const

/** Adds a registration to its employee's list of that day (in Brussels). */
export function addToDay({ employeeUid, key }: RegistrationId, sentAt: Date): StoreStep {
  return addKey(LIST, [employeeUid, brusselsDate(sentAt)], key)
}

/** Lists the keys of an employee's registrations of a day, `YYYY-MM-DD`. */
export async function keysOfDay(store: Store, employeeUid: string, date: string): Promise<string[]> {
  return (await listKeys(store, LIST, [employeeUid, date])).keys
}
