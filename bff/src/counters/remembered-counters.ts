import { ignoreOutage } from '../store/ignore-outage.ts'
import { recordKey } from '../store/record-key.ts'
import type { Store } from '../store/store.ts'

const LIFETIME_MS = 400 * 24 * 60 * 60 * 1000

/** Remembers the counter that each employee chose last, on any PC, for 400 days after its last use. */
export interface RememberedCounters {
  /** Returns the consumer key of that counter, where the employee may no longer work. Counts as a use. */
  find(employeeUid: string): Promise<string | undefined>
  remember(employeeUid: string, consumerKey: string): Promise<void>
}

export function createRememberedCounters(store: Store): RememberedCounters {
  return {
    async find(employeeUid) {
      const key = keyOf(employeeUid)
      const record = await store.read(key)
      // A store that takes no writes still tells what the page needs to show an end.
      if (record) await ignoreOutage(store.touch(key, LIFETIME_MS))
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
