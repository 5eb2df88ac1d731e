import { type Draft, draftSchema } from '@balie/shared'
import { jsonField } from '../store/json-field.ts'
import { recordKey } from '../store/record-key.ts'
import type { Store } from '../store/store.ts'

const LIFETIME_MS = 30 * 60 * 1000

/** The form as far as it is filled in, one per employee, kept for 30 minutes after it was last changed. */
export interface Drafts {
  find(employeeUid: string): Promise<Draft | undefined>
  save(employeeUid: string, draft: Draft): Promise<void>
  remove(employeeUid: string): Promise<void>
}

const schema = jsonField(draftSchema)

export function createDrafts(store: Store): Drafts {
  return {
    async find(employeeUid) {
      const record = await store.read(keyOf(employeeUid))
      return schema.safeParse(record?.fields['draft']).data
    },
    async save(employeeUid, draft) {
      await store.put(keyOf(employeeUid), { draft: JSON.stringify(draft) }, LIFETIME_MS)
    },
    async remove(employeeUid) {
      await store.remove(keyOf(employeeUid))
    },
  }
}

function keyOf(employeeUid: string): string {
  return recordKey('draft', employeeUid)
}
