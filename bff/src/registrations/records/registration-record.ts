import { type Block, blockSchema, euroAmountSchema, type Registration } from '@balie/shared'
import * as z from 'zod/mini'
import { jsonField } from '../../store/json-field.ts'
import { recordKey } from '../../store/record-key.ts'
import type { Fields, Store } from '../../store/store.ts'
import { ANY_BODY, fingerprint, isFingerprintOfCopy } from './fingerprint.ts'
import { PHASE_NAMES } from './phases.ts'
import { refusedSchema, type Settled, settledSchema } from './stored-outcome.ts'

/** Phase of a registration. */
const phaseSchema = z.enum(PHASE_NAMES)

/** Moment at which the request of a phase was about to leave. */
const sentAtSchema = z.pipe(
  z.int(),
  z.transform((ms) => new Date(ms)),
)

/** The order as it was claimed, and the phase it was in then. */
const orderSchema = z.object({
  fingerprint: z.string(),
  /** Identifies the attempt that owns the registration. */
  attempt: z.string(),
  uid: z.string(),
  uitpasNumber: z.string(),
  reason: z.string(),
  balieConsumerKey: z.string(),
  blockUitpasNumber: z.optional(z.string()),
  voucherNumber: z.optional(z.string()),
  shownPrice: z.optional(euroAmountSchema),
  /** The card systems in which the passholder is locked. */
  cardSystemIds: z.optional(z.array(z.string())),
  phase: phaseSchema,
  sentAt: sentAtSchema,
})

/** Progress since then. */
const progressSchema = z.object({
  phase: phaseSchema,
  sentAt: sentAtSchema,
  /** Result of the block, once known. */
  block: z.optional(blockSchema),
  /** A refusal that only holds if the look-up, which failed, doesn't find the card registered by an earlier attempt. */
  refused: z.optional(refusedSchema),
})

/** The record's fields: few, since each is sealed by itself; values that can be written concurrently have one each. */
const fieldsSchema = z.object({
  order: jsonField(orderSchema),
  progress: z.optional(jsonField(progressSchema)),
  settled: z.optional(jsonField(settledSchema)),
  /** Names the end that the employee has seen. */
  told: z.optional(z.string()),
  /** When the employee closed it, who saw that it can never be settled. */
  closed: z.optional(z.string()),
})

export interface RegistrationRecord extends z.infer<typeof orderSchema>, z.infer<typeof progressSchema> {
  /** The end, once there is one. */
  settled?: Settled | undefined
  /** Settling time that was left when the record was read, in ms of the store's clock. */
  settlesInMs: number
  /** Names the end that the employee has seen. */
  told?: string | undefined
  /** When the employee closed it without an end. */
  closed?: string | undefined
  /** True while the attempt may still send something: nothing has revoked its ownership. */
  isOwned?: boolean
  /** Fingerprints of the other bodies that were refused under this key before they were claimed. */
  copies?: readonly string[]
  /** True if this version can't read all of the record: the outcome is unknown, and the record is left alone. */
  isUnreadable?: true
}

/** Name of the timer, by the store's clock, of the settling time: it starts when a request is about to leave. */
export const SETTLING = 'settling'

/** Subject of a key that is ended before it was used. */
export type UnusedKey = Pick<RegistrationRecord, 'uid' | 'uitpasNumber' | 'balieConsumerKey'>

/** Identifies a registration: a key belongs to an employee. */
export interface RegistrationId {
  employeeUid: string
  key: string
}

/** A registration and its stored record. */
export interface Recorded {
  id: RegistrationId
  record: RegistrationRecord
}

/** Progress that an owner records before its next step. */
export type ProgressUpdate = Partial<z.infer<typeof progressSchema>>

/** The readable part of a record by another version: the subject of the registration. */
const aboutSchema = z.pick(orderSchema, {
  fingerprint: true,
  uid: true,
  uitpasNumber: true,
  reason: true,
  balieConsumerKey: true,
  blockUitpasNumber: true,
  sentAt: true,
})

/** The values of a record without a subject, or with one that can't be read. */
export const NO_SUBJECT = { uid: '', uitpasNumber: '', balieConsumerKey: '', reason: '' }

/** Dependencies of reading records. */
export interface RecordReader {
  store: Pick<Store, 'read'>
  settleAfterMs: number
  clock: () => Date
}

/**
 * Reads the record of a registration; undefined if there is none.
 *
 * @throws StoreUnavailable
 */
export function findRecord(
  reader: RecordReader,
  id: RegistrationId,
): Promise<RegistrationRecord | undefined> {
  return readRecord(reader, keyOfRecord(id))
}

/** Reads the record under this key of the store, as {@link findRecord} does. */
export async function readRecord(
  { store, settleAfterMs, clock }: RecordReader,
  storeKey: string,
): Promise<RegistrationRecord | undefined> {
  const stored = await store.read(storeKey)
  if (!stored) return undefined
  const { data } = fieldsSchema.safeParse(stored.fields)
  if (!data) return unreadableRecord(stored.fields)
  const { order, progress, ...ends } = data
  const copies = Object.keys(stored.fields).filter(isFingerprintOfCopy)
  const isOwned = order.attempt in stored.fields
  const record = { ...order, ...progress, ...ends, copies, isOwned }
  // Older versions wrote no timer.
  const byWallClock = () => Math.max(0, record.sentAt.getTime() + settleAfterMs - clock().getTime())
  return { ...record, settlesInMs: stored.timers[SETTLING] ?? byWallClock() }
}

/** Stands for a record by a newer version, or sealed with an unknown secret: anything it says may have happened. */
function unreadableRecord({ order }: Fields): RegistrationRecord {
  const unknown = { ...NO_SUBJECT, fingerprint: ANY_BODY, sentAt: new Date(0) }
  const { data = unknown } = jsonField(aboutSchema).safeParse(order)
  return { ...data, attempt: '', phase: 'registering', settlesInMs: 0, isUnreadable: true }
}

/** Tells whether a record holds nothing of the registration that could be shown. */
export function hasNoSubject({ uitpasNumber }: RegistrationRecord): boolean {
  return uitpasNumber === NO_SUBJECT.uitpasNumber
}

/** Returns the state of the block as recorded: not requested, its result, or not done yet. */
export function recordedBlock({
  blockUitpasNumber,
  block,
}: Pick<RegistrationRecord, 'blockUitpasNumber' | 'block'>): Block {
  return block ?? (blockUitpasNumber === undefined ? 'not_requested' : 'failed')
}

/** Makes the record of a registration. */
export function newRecord(
  registration: Registration,
  beginning: Pick<RegistrationRecord, 'attempt' | 'phase' | 'sentAt' | 'settlesInMs' | 'cardSystemIds'>,
): RegistrationRecord {
  const { uid, uitpasNumber, reason, balieConsumerKey, blockUitpasNumber } = registration
  const { voucherNumber, shownPrice } = registration
  return {
    ...beginning,
    fingerprint: fingerprint(registration),
    ...{ uid, uitpasNumber, reason, balieConsumerKey, blockUitpasNumber, voucherNumber, shownPrice },
  }
}

/** The key under which the store holds the record of a registration. */
export function keyOfRecord({ employeeUid, key }: RegistrationId): string {
  return recordKey('registration', employeeUid, key)
}
