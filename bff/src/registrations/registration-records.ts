import { createHash } from 'node:crypto'
import type { Registration } from '@balie/shared'
import * as z from 'zod/mini'
import { CARD_FINDINGS, INVALID_CARD_CAUSES } from '../messages/words.ts'
import { jsonField } from '../store/json-field.ts'
import { recordKey } from '../store/record-key.ts'
import type { Store } from '../store/store.ts'

const UNSETTLED_LIFETIME_MS = 30 * 24 * 3600 * 1000
const SETTLED_LIFETIME_MS = 36 * 3600 * 1000

/** How a registration ended, as it is told again to whoever asks with the same key. */
const settledSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('registered'),
    confirmedBy: z.enum(['answer', 'lookup']),
    resource: z.optional(z.string()),
  }),
  z.object({
    outcome: z.literal('refused'),
    code: z.string(),
    requiredPermission: z.optional(z.string()),
    causes: z.optional(z.array(z.enum(INVALID_CARD_CAUSES))),
    cardIs: z.optional(z.enum(CARD_FINDINGS)),
  }),
  z.object({ outcome: z.literal('not_registered') }),
])
export type Settled = z.infer<typeof settledSchema>

const fieldsSchema = z.object({
  fingerprint: z.string(),
  uid: z.string(),
  uitpasNumber: z.string(),
  balieConsumerKey: z.string(),
  sentAt: z.pipe(
    z.string().check(z.regex(/^\d+$/)),
    z.transform((text) => new Date(Number(text))),
  ),
  settled: z.optional(jsonField(settledSchema)),
})
export type RegistrationRecord = z.infer<typeof fieldsSchema>

/** Whose registration: a key belongs to an employee. */
export interface RegistrationId {
  employeeUid: string
  key: string
}

/**
 * What is written down of every registration before it leaves, so that its key is used once and its outcome can be
 * looked up later, by any instance.
 */
export interface RegistrationRecords {
  /** Writes that this registration is about to be sent. Tells whether the key was free. */
  open(id: RegistrationId, registration: Registration, sentAt: Date): Promise<boolean>
  find(id: RegistrationId): Promise<RegistrationRecord | undefined>
  settle(id: RegistrationId, settled: Settled): Promise<void>
  /** Forgets a registration that surely wasn't sent: its key is free again. */
  release(id: RegistrationId): Promise<void>
}

export function createRegistrationRecords(store: Store): RegistrationRecords {
  return {
    open: (id, registration, sentAt) =>
      store.create(
        keyOf(id),
        {
          fingerprint: fingerprint(registration),
          uid: registration.uid,
          uitpasNumber: registration.uitpasNumber,
          balieConsumerKey: registration.balieConsumerKey,
          sentAt: String(sentAt.getTime()),
        },
        UNSETTLED_LIFETIME_MS,
      ),
    async find(id) {
      const record = await store.read(keyOf(id))
      return fieldsSchema.safeParse(record?.fields).data
    },
    async settle(id, settled) {
      if (await store.update(keyOf(id), { settled: JSON.stringify(settled) })) {
        await store.touch(keyOf(id), SETTLED_LIFETIME_MS)
      }
    },
    async release(id) {
      await store.remove(keyOf(id))
    },
  }
}

/** The same for two bodies exactly when they ask for the same registration. */
export function fingerprint(registration: Registration): string {
  const { uid, reason, uitpasNumber, voucherNumber, kansenStatuutEndDate, balieConsumerKey } = registration
  const parts = [uid, reason, uitpasNumber, voucherNumber, kansenStatuutEndDate, balieConsumerKey]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

function keyOf({ employeeUid, key }: RegistrationId): string {
  return recordKey('registration', employeeUid, key)
}
