import { recordKey } from '../store/record-key.ts'
import type { Store } from '../store/store.ts'

const LIFETIME_MS = 400 * 24 * 60 * 60 * 1000

/** The counter that each employee chose last, on whichever PC; forgotten 400 days after it was last used. */
export interface RememberedCounters {
  /** The consumer key of that counter. The employee may no longer work there. Being asked for, it is used again. */
  find(employeeUid: string): Promise<string | undefined>
  remember(employeeUid: string, consumerKey: string): Promise<void>
}

export function createRememberedCounters(store: Store): RememberedCounters {
  return {
    async find(employeeUid) {
      const key = keyOf(employeeUid)
      const record = await store.read(key)
      if (record) await store.touch(key, LIFETIME_MS)
      return record?.fields['consumerKey']
    },
    async remember(employeeUid, consumerKey) {
      await store.put(keyOf(employeeUid), { consumerKey }, LIFETIME_MS)
    },
  }
}

function keyOf(employeeUid: string): string {
  return recordKey('counter', employeeUid)
}
