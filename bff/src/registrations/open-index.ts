import type { Store } from '../store/store.ts'
import { keyIndex } from './key-index.ts'
import { type RegistrationId, UNSETTLED_LIFETIME_MS } from './registration-records.ts'

/** The keys of an employee's registrations whose end nobody was told yet. */
export interface OpenIndex {
  add(id: RegistrationId): Promise<void>
  keys(employeeUid: string): Promise<string[]>
  remove(id: RegistrationId): Promise<void>
}

export function createOpenIndex(store: Store): OpenIndex {
  const index = keyIndex(store, { kind: 'open', lifetimeMs: UNSETTLED_LIFETIME_MS })
  return {
    add: ({ employeeUid, key }) => index.add([employeeUid], key),
    keys: (employeeUid) => index.keys([employeeUid]),
    remove: ({ employeeUid, key }) => index.remove([employeeUid], key),
  }
}
