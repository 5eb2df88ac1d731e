import type { StoreStep, Store } from '../../store/store.ts'
import { addKey, type ListedKeys, listKeys, removeKeys } from './key-lists.ts'
import { UNACKNOWLEDGED_LIFETIME_MS } from './record-steps.ts'
import type { RegistrationId } from './registration-record.ts'

const LIST = { kind: 'open', lifetimeMs: UNACKNOWLEDGED_LIFETIME_MS } as const

/** Adds a registration to the list of those whose end their employee hasn't been told. */
export function addToOpen({ employeeUid, key }: RegistrationId): StoreStep {
  return addKey(LIST, [employeeUid], key)
}

/** Lists the keys of the registrations whose end their employee hasn't been told. */
export function openKeys(store: Store, employeeUid: string): Promise<ListedKeys> {
  return listKeys(store, LIST, [employeeUid])
}

/** Removes a registration from that list, with any others of the same employee. */
export function removeFromOpen({ employeeUid, key }: RegistrationId, ...others: string[]): StoreStep {
  return removeKeys(LIST, [employeeUid], [key, ...others])
}
