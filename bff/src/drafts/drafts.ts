import { type Draft, draftSchema } from '@balie/shared'
import { withoutNationalNumber } from './without-national-number.ts'
import { jsonField } from '../store/json-field.ts'
import { recordKey } from '../store/record-key.ts'
import type { Store } from '../store/store.ts'

const LIFETIME_MS = 30 * 60 * 1000

/** Keeps the form as far as it is filled in, one per employee and window, for 30 minutes after its last change. */
export interface Drafts {
  /** Returns the draft of this window, or else the last one of any window. */
  find(employeeUid: string, window?: string): Promise<Draft | undefined>
  /** Saves a draft without any national number in it; one that has nothing else is deleted. */
  save(employeeUid: string, draft: Draft): Promise<void>
  /** Deletes the draft of this window and those without a window; without a window, all known drafts. */
  remove(employeeUid: string, window?: string): Promise<void>
}

const schema = jsonField(draftSchema)

export function createDrafts(store: Store): Drafts {
  async function read(key: string): Promise<Draft | undefined> {
    const record = await store.read(key)
    return schema.safeParse(record?.fields['draft']).data
  }

  async function remove(employeeUid: string, window?: string): Promise<void> {
    const last = await read(keyOf(employeeUid))
    for (const known of new Set([window, window === undefined ? last?.window : undefined]))
      if (known !== undefined) await store.remove(keyOf(employeeUid, known))
    const isOthers = window !== undefined && last?.window !== undefined && last.window !== window
    if (!isOthers) await store.remove(keyOf(employeeUid))
  }

  return {
    remove,

    async find(employeeUid, window) {
      const own = window === undefined ? undefined : await read(keyOf(employeeUid, window))
      return own ?? (await read(keyOf(employeeUid)))
    },
    async save(employeeUid, draft) {
      const kept = withoutNationalNumber(draft)
      if (!kept) {
        await remove(employeeUid, draft.window)
        return
      }
      const fields = { draft: JSON.stringify(kept) }
      if (kept.window !== undefined) await store.put(keyOf(employeeUid, kept.window), fields, LIFETIME_MS)
      await store.put(keyOf(employeeUid), fields, LIFETIME_MS)
    },
  }
}

/** Returns the key of an employee's last draft, or of the one of a window. */
function keyOf(employeeUid: string, window?: string): string {
  return window === undefined ? recordKey('draft', employeeUid) : recordKey('draft', employeeUid, window)
}
