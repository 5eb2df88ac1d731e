import { hash } from 'node:crypto'
import { brusselsDate } from '@balie/shared'
import { recordKey } from '../../store/record-key.ts'
import type { StoreStep, Store } from '../../store/store.ts'
import { ACKNOWLEDGED_LIFETIME_MS, UNACKNOWLEDGED_LIFETIME_MS } from './record-steps.ts'
import type { RegistrationId } from './registration-record.ts'

/** Keys in a list, and the number of those that this instance can't read. */
interface ListedKeys {
  keys: string[]
  unreadable: number
}

/** Adds a registration to the list of those whose end their employee hasn't seen. */
export function addToOpen({ employeeUid, key }: RegistrationId): StoreStep {
  return addKey(openList(employeeUid), key, UNACKNOWLEDGED_LIFETIME_MS)
}

/** Lists the keys of the registrations whose end their employee hasn't seen. */
export function openKeys(store: Store, employeeUid: string): Promise<ListedKeys> {
  return listKeys(store, openList(employeeUid))
}

/** Removes a registration from that list, with any others of the same employee. */
export function removeFromOpen({ employeeUid, key }: RegistrationId, ...others: string[]): StoreStep {
  return { do: 'removeFields', key: openList(employeeUid), names: [key, ...others].map(fieldOf) }
}

/** Adds a registration to its employee's list of that day (in Brussels). */
export function addToDay({ employeeUid, key }: RegistrationId, sentAt: Date): StoreStep {
  return addKey(dayList(employeeUid, brusselsDate(sentAt)), key, ACKNOWLEDGED_LIFETIME_MS)
}

/** Lists the keys of an employee's registrations of a day, `YYYY-MM-DD`. */
export async function keysOfDay(store: Store, employeeUid: string, date: string): Promise<string[]> {
  return (await listKeys(store, dayList(employeeUid, date))).keys
}

function openList(employeeUid: string): string {
  return recordKey('open', employeeUid)
}

function dayList(employeeUid: string, date: string): string {
  return recordKey('day', employeeUid, date)
}

/** A list is one record, with a field for each key: a hash as name, the sealed key as value. */
function addKey(list: string, key: string, lifetimeMs: number): StoreStep {
  return { do: 'put', key: list, fields: [[fieldOf(key), key]], lifetimeMs }
}

async function listKeys(store: Store, list: string): Promise<ListedKeys> {
  const { fields = {}, unopened = 0 } = (await store.read(list)) ?? {}
  return { keys: Object.values(fields), unreadable: unopened }
}

function fieldOf(key: string): string {
  return hash('sha256', key, 'base64url')
}
