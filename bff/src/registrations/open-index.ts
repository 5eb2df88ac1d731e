import { createHash } from 'node:crypto'
import { recordKey } from '../store/record-key.ts'
import type { Store } from '../store/store.ts'
import { type RegistrationId, UNSETTLED_LIFETIME_MS } from './registration-records.ts'

/** The keys of an employee's registrations whose end nobody was told yet. */
export interface OpenIndex {
  add(id: RegistrationId): Promise<void>
  keys(employeeUid: string): Promise<string[]>
  remove(id: RegistrationId): Promise<void>
}

/** One record for an employee, with a field for each: its name is a hash, its value the key, which the store seals. */
export function createOpenIndex(store: Store): OpenIndex {
  return {
    async add({ employeeUid, key }) {
      const name = recordKey('open', employeeUid)
      const field = { [fieldOf(key)]: key }
      if (await store.create(name, field, UNSETTLED_LIFETIME_MS)) return
      await store.update(name, field)
      await store.touch(name, UNSETTLED_LIFETIME_MS)
    },
    async keys(employeeUid) {
      return Object.values((await store.read(recordKey('open', employeeUid)))?.fields ?? {})
    },
    async remove({ employeeUid, key }) {
      await store.removeField(recordKey('open', employeeUid), fieldOf(key))
    },
  }
}

function fieldOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}
