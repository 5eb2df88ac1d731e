import { createHash } from 'node:crypto'
import { blockSchema, euroAmountSchema, type Registration } from '@balie/shared'
import * as z from 'zod/mini'
import { jsonField } from '../store/json-field.ts'
import { recordKey } from '../store/record-key.ts'
import type { Store } from '../store/store.ts'
import { type NotSent, refusedSchema, type Settled, settledSchema } from './settled.ts'

export const UNSETTLED_LIFETIME_MS = 30 * 24 * 3600 * 1000
export const SETTLED_LIFETIME_MS = 36 * 3600 * 1000
/** Nobody waits longer than this for what surely wasn't sent. */
const NOT_SENT_LIFETIME_MS = 60_000

/**
 * How far a registration has come: nothing has left; the block of the old card may have left; the old card is blocked;
 * newCard may have left.
 */
const phaseSchema = z.enum(['opened', 'blocking', 'blocked', 'registering'])

const fieldsSchema = z.object({
  fingerprint: z.string(),
  /** The mark of the attempt that carries it out. */
  attempt: z.string(),
  uid: z.string(),
  uitpasNumber: z.string(),
  reason: z.string(),
  balieConsumerKey: z.string(),
  blockUitpasNumber: z.optional(z.string()),
  voucherNumber: z.optional(z.string()),
  shownPrice: z.optional(euroAmountSchema),
  phase: phaseSchema,
  /** What became of the old card, once that is known. */
  block: z.optional(blockSchema),
  /** When what the phase speaks of was about to leave. */
  sentAt: z.pipe(
    z.string().check(z.regex(/^\d+$/)),
    z.transform((text) => new Date(Number(text))),
  ),
  /** A refusal that only holds if the look-up, which failed, doesn't find the card registered by an earlier attempt. */
  refused: z.optional(jsonField(refusedSchema)),
  settled: z.optional(jsonField(settledSchema)),
})
export type RegistrationRecord = z.infer<typeof fieldsSchema>

/** Whose registration: a key belongs to an employee. */
export interface RegistrationId {
  employeeUid: string
  key: string
}

/** What an owner writes down before the next thing happens. */
export type Advance = Partial<Pick<RegistrationRecord, 'phase' | 'block' | 'sentAt' | 'refused'>>

/**
 * What is written down of every registration before anything of it leaves, so that its key is used once and its outcome
 * can be looked up later, by any instance.
 */
export interface RegistrationRecords {
  /** Writes down what is to be done. Tells whether the key was free. */
  open(id: RegistrationId, attempt: string, registration: Registration, now: Date): Promise<boolean>
  find(id: RegistrationId): Promise<RegistrationRecord | undefined>
  /** Writes how far its owner has come. Tells whether it is still the owner's and unsettled: if not, nothing may leave. */
  advance(id: RegistrationId, attempt: string, advance: Advance): Promise<boolean>
  /** Takes it from its owner, of whom nothing was heard: nothing of it leaves any more. */
  disown(id: RegistrationId, attempt: string): Promise<void>
  /** Writes how it ended, once. Tells whether that is how it ended: not when it had ended otherwise before. */
  settle(id: RegistrationId, settled: Exclude<Settled, NotSent>): Promise<boolean>
  /** Writes that nothing was sent, for those who wait for it. */
  notSent(id: RegistrationId, attempt: string, notSent: NotSent): Promise<void>
  /** Forgets an attempt of which surely nothing was sent: its key is free again. */
  release(id: RegistrationId, attempt: string): Promise<void>
}

export function createRegistrationRecords(store: Store): RegistrationRecords {
  return {
    open(id, attempt, registration, now) {
      const { uid, uitpasNumber, reason, balieConsumerKey, blockUitpasNumber } = registration
      const { voucherNumber, shownPrice } = registration
      const fields = {
        [attempt]: '',
        attempt,
        fingerprint: fingerprint(registration),
        uid,
        uitpasNumber,
        reason,
        balieConsumerKey,
        ...(blockUitpasNumber !== undefined && { blockUitpasNumber }),
        ...(voucherNumber !== undefined && { voucherNumber }),
        ...(shownPrice !== undefined && { shownPrice }),
        phase: 'opened',
        sentAt: String(now.getTime()),
      }
      return store.create(keyOf(id), fields, UNSETTLED_LIFETIME_MS)
    },
    async find(id) {
      const record = await store.read(keyOf(id))
      return fieldsSchema.safeParse(record?.fields).data
    },
    advance(id, attempt, { phase, block, sentAt, refused }) {
      const fields = {
        ...(phase && { phase }),
        ...(block && { block }),
        ...(sentAt && { sentAt: String(sentAt.getTime()) }),
        ...(refused && { refused: JSON.stringify(refused) }),
      }
      return store.update(keyOf(id), fields, { having: attempt, lacking: 'settled' })
    },
    async disown(id, attempt) {
      await store.removeField(keyOf(id), attempt)
    },
    async settle(id, settled) {
      const fields = { settled: JSON.stringify(settled) }
      // That it was registered is sure whenever it is seen, and overrules whatever was taken to be sure before.
      const condition = settled.outcome === 'registered' ? {} : { lacking: 'settled' }
      const isTheEnd = await store.update(keyOf(id), fields, condition)
      if (isTheEnd) await store.touch(keyOf(id), SETTLED_LIFETIME_MS)
      return isTheEnd
    },
    async notSent(id, attempt, notSent) {
      const condition = { having: attempt, lacking: 'settled' }
      const fields = { settled: JSON.stringify(notSent) }
      if (await store.update(keyOf(id), fields, condition)) {
        await store.touch(keyOf(id), NOT_SENT_LIFETIME_MS, { having: attempt })
      }
    },
    async release(id, attempt) {
      await store.remove(keyOf(id), { having: attempt })
    },
  }
}

/** The same for two bodies exactly when they ask for the same registration. */
export function fingerprint(registration: Registration): string {
  const { uid, reason, uitpasNumber, voucherNumber, kansenStatuutEndDate, balieConsumerKey } = registration
  const { blockUitpasNumber } = registration
  const parts = [
    ...[uid, reason, uitpasNumber, voucherNumber, kansenStatuutEndDate, balieConsumerKey],
    blockUitpasNumber,
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

function keyOf({ employeeUid, key }: RegistrationId): string {
  return recordKey('registration', employeeUid, key)
}
