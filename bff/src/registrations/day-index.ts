import { brusselsDate } from '@balie/shared'
import { keyIndex } from './key-index.ts'
import { type RegistrationId, SETTLED_LIFETIME_MS } from './registration-records.ts'
import type { Store } from '../store/store.ts'

/** The keys of what an employee did on a day (in Brussels). */
export interface DayIndex {
  add(id: RegistrationId, sentAt: Date): Promise<void>
  /** @param date `YYYY-MM-DD` */
  keys(employeeUid: string, date: string): Promise<string[]>
}

export function createDayIndex(store: Store): DayIndex {
  const index = keyIndex(store, { kind: 'day', lifetimeMs: SETTLED_LIFETIME_MS })
  return {
    add: ({ employeeUid, key }, sentAt) => index.add([employeeUid, brusselsDate(sentAt)], key),
    keys: (employeeUid, date) => index.keys([employeeUid, date]),
  }
}
