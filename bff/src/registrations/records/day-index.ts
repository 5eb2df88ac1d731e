import { brusselsDate } from '@balie/shared'
import { keyIndex } from './key-lists.ts'
import { type RegistrationId, SETTLED_LIFETIME_MS } from './registration-record.ts'
import type { Step, Store } from '../../store/store.ts'

/** The keys of what an employee did on a day (in Brussels). */
export interface DayIndex {
  adding(id: RegistrationId, sentAt: Date): Step
  /** @param date `YYYY-MM-DD` */
  keys(employeeUid: string, date: string): Promise<string[]>
}

export function createDayIndex(store: Store): DayIndex {
  const index = keyIndex(store, { kind: 'day', lifetimeMs: SETTLED_LIFETIME_MS })
  return {
    adding: ({ employeeUid, key }, sentAt) => index.adding([employeeUid, brusselsDate(sentAt)], key),
    keys: (employeeUid, date) => index.keys([employeeUid, date]),
  }
}
