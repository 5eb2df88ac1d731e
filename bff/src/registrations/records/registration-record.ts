import { hash } from 'node:crypto'
import { blockSchema, euroAmountSchema, type Registration } from '@balie/shared'
import * as z from 'zod/mini'
import { jsonField } from '../../store/json-field.ts'
import { recordKey } from '../../store/record-key.ts'
import type { Step, Store } from '../../store/store.ts'
import { PHASE_NAMES } from './phases.ts'
import { type NotSent, refusedSchema, type Settled, settledSchema } from './stored-outcome.ts'

export const UNSETTLED_LIFETIME_MS = 30 * 24 * 3600 * 1000
export const SETTLED_LIFETIME_MS = 36 * 3600 * 1000
/** Nobody waits longer than this for what surely wasn't sent. */
const NOT_SENT_LIFETIME_MS = 60_000

/** How far a registration has come. */
const phaseSchema = z.enum(PHASE_NAMES)

/** When what a phase speaks of was about to leave. */
const sentAtSchema = z.pipe(
  z.int(),
  z.transform((ms) => new Date(ms)),
)

/** What is to be done, and how far it had come when that was written down. */
const orderSchema = z.object({
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
  sentAt: sentAtSchema,
})

/** How far it has come since. */
const progressSchema = z.object({
  phase: phaseSchema,
  sentAt: sentAtSchema,
  /** What became of the old card, once that is known. */
  block: z.optional(blockSchema),
  /** A refusal that only holds if the look-up, which failed, doesn't find the card registered by an earlier attempt. */
  refused: z.optional(refusedSchema),
})

/** Few fields, since each is sealed and opened by itself; two things that can be written at the same moment are two. */
const fieldsSchema = z.object({
  order: jsonField(orderSchema),
  progress: z.optional(jsonField(progressSchema)),
  settled: z.optional(jsonField(settledSchema)),
})

export interface RegistrationRecord extends z.infer<typeof orderSchema>, z.infer<typeof progressSchema> {
  /** How it ended. */
  settled?: Settled | undefined
}

/** Whose registration: a key belongs to an employee. */
export interface RegistrationId {
  employeeUid: string
  key: string
}

/** What an owner writes down before the next thing happens. */
export type Advance = Partial<z.infer<typeof progressSchema>>

/**
 * Reads the record of a registration; undefined if there is none, or none that this version understands.
 *
 * @throws StoreUnavailable
 */
export async function findRecord(
  { store }: { store: Pick<Store, 'read'> },
  id: RegistrationId,
): Promise<RegistrationRecord | undefined> {
  const { data } = fieldsSchema.safeParse((await store.read(keyOf(id)))?.fields)
  return data && { ...data.order, ...data.progress, settled: data.settled }
}

/** Writes down what is to be done before anything of it leaves: possible if the key is free. */
export function createRecord(id: RegistrationId, { attempt, sentAt, ...rest }: RegistrationRecord): Step {
  const order = { attempt, sentAt: sentAt.getTime(), ...rest }
  const fields = [
    [attempt, ''],
    ['order', JSON.stringify(order)],
  ] as const
  return { do: 'create', key: keyOf(id), fields, lifetimeMs: UNSETTLED_LIFETIME_MS }
}

/** Writes how far its owner has come: possible while it is the owner's and unsettled; if not, nothing may leave. */
export function advanceRecord(id: RegistrationId, record: RegistrationRecord, advance: Advance): Step {
  const { phase, sentAt, block, refused } = { ...record, ...advance }
  const progress = JSON.stringify({ phase, sentAt: sentAt.getTime(), block, refused })
  const condition = { having: record.attempt, lacking: 'settled' }
  return { do: 'update', key: keyOf(id), fields: [['progress', progress]], ...condition }
}

/** Revokes ownership from a silent owner, so that it can send nothing more. */
export async function revokeOwnership(
  { store }: { store: Pick<Store, 'removeField'> },
  id: RegistrationId,
  attempt: string,
): Promise<void> {
  await store.removeField(keyOf(id), attempt)
}

/** Writes how it ended, once: impossible if it had ended otherwise before, unless it is registered after all. */
export function settleRecord(id: RegistrationId, settled: Exclude<Settled, NotSent>): Step {
  const fields = [['settled', JSON.stringify(settled)]] as const
  // That it was registered is certain whenever it is seen, and overrules whatever was taken to be certain before.
  const condition = settled.outcome === 'registered' ? {} : { lacking: 'settled' }
  return { do: 'update', key: keyOf(id), fields, lifetimeMs: SETTLED_LIFETIME_MS, ...condition }
}

/** Writes that nothing was sent, for those who wait for it: possible while it is this attempt's and unsettled. */
export function settleUnsent(id: RegistrationId, attempt: string, notSent: NotSent): Step {
  const fields = [['settled', JSON.stringify(notSent)]] as const
  const condition = { having: attempt, lacking: 'settled' }
  return { do: 'update', key: keyOf(id), fields, lifetimeMs: NOT_SENT_LIFETIME_MS, ...condition }
}

/** Removes the record of an attempt that definitely sent nothing: its key is free again. */
export function releaseRecord(id: RegistrationId, attempt: string): Step {
  return { do: 'remove', key: keyOf(id), having: attempt }
}

/** What is to be written down of a registration. */
export function newRecord(
  registration: Registration,
  beginning: Pick<RegistrationRecord, 'attempt' | 'phase' | 'sentAt'>,
): RegistrationRecord {
  const { uid, uitpasNumber, reason, balieConsumerKey, blockUitpasNumber } = registration
  const { voucherNumber, shownPrice } = registration
  return {
    ...beginning,
    fingerprint: fingerprint(registration),
    ...{ uid, uitpasNumber, reason, balieConsumerKey, blockUitpasNumber, voucherNumber, shownPrice },
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
  return hash('sha256', JSON.stringify(parts), 'base64url')
}

function keyOf({ employeeUid, key }: RegistrationId): string {
  return recordKey('registration', employeeUid, key)
}
