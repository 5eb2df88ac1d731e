import type { Step, Store } from '../../store/store.ts'
import { keyIndex } from './key-lists.ts'
import { type RegistrationId, UNSETTLED_LIFETIME_MS } from './registration-record.ts'

/** The keys of an employee's registrations whose end nobody was told yet. */
export interface OpenIndex {
  adding(id: RegistrationId): Step
  keys(employeeUid: string): Promise<string[]>
  removing(id: RegistrationId): Step
}

export function createOpenIndex(store: Store): OpenIndex {
  const index = keyIndex(store, { kind: 'open', lifetimeMs: UNSETTLED_LIFETIME_MS })
  return {
    adding: ({ employeeUid, key }) => index.adding([employeeUid], key),
    keys: (employeeUid) => index.keys([employeeUid]),
    removing: ({ employeeUid, key }) => index.removing([employeeUid], key),
  }
}
