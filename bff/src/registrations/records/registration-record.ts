import { randomUUID } from 'node:crypto'
import { blockSchema, euroAmountSchema, type Registration } from '@balie/shared'
import * as z from 'zod/mini'
import { jsonField } from '../../store/json-field.ts'
import { recordKey } from '../../store/record-key.ts'
import type { Fields, Store } from '../../store/store.ts'
import { fingerprint, fingerprintOfCopy } from './fingerprint.ts'
import { PHASE_NAMES } from './phases.ts'
import { NOTHING_SENT, refusedSchema, type Settled, settledSchema } from './stored-outcome.ts'

/** Phase of a registration. */
const phaseSchema = z.enum(PHASE_NAMES)

/** Moment at which the request of a phase was about to leave. */
const sentAtSchema = z.pipe(
  z.int(),
  z.transform((ms) => new Date(ms)),
)

/** The order, and the phase in which it was written down. */
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
  /** The card systems in which the passholder is locked. */
  cardSystemIds: z.optional(z.array(z.string())),
  phase: phaseSchema,
  sentAt: sentAtSchema,
})

/** Progress since then. */
const progressSchema = z.object({
  phase: phaseSchema,
  sentAt: sentAtSchema,
  /** Result of the block, once that is known. */
  block: z.optional(blockSchema),
  /** A refusal that only holds if the look-up, which failed, doesn't find the card registered by an earlier attempt. */
  refused: z.optional(refusedSchema),
})

/** Few fields, since each is sealed and opened by itself; two things that can be written at the same moment are two. */
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
  /** How much of the settling time was left, by the store's time, when the record was read. */
  settlesInMs: number
  /** Names the end that the employee has seen. */
  told?: string | undefined
  /** When the employee closed it without an end. */
  closed?: string | undefined
  /** This version can't read all of it: its outcome is unknown, and it is left alone. */
  isUnreadable?: true
}

/** The timer that runs, by the store's time, from when something is about to leave until the service has had its time. */
export const SETTLING = 'settling'

/** Record of a key that is ended before anything was done with it. */
export type Unused = Pick<RegistrationRecord, 'uid' | 'uitpasNumber' | 'balieConsumerKey'>

/** Identifies a registration: a key belongs to an employee. */
export interface RegistrationId {
  employeeUid: string
  key: string
}

/** Changes that an owner writes down before the next step. */
export type Advance = Partial<z.infer<typeof progressSchema>>

/** What a record of another version is about, as far as that can be read. */
const aboutSchema = z.pick(orderSchema, {
  fingerprint: true,
  uid: true,
  uitpasNumber: true,
  reason: true,
  balieConsumerKey: true,
  blockUitpasNumber: true,
  sentAt: true,
})

/** What stands in a record that isn't known to be about anybody. */
const NOBODY = { uid: '', uitpasNumber: '', balieConsumerKey: '', reason: '' }

/** The fingerprint of a record that speaks for every body. */
const ANY_BODY = ''

/** What it takes to read records. */
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
export async function findRecord(
  { store, settleAfterMs, clock }: RecordReader,
  id: RegistrationId,
): Promise<RegistrationRecord | undefined> {
  const stored = await store.read(keyOfRecord(id))
  if (!stored) return undefined
  const { data } = fieldsSchema.safeParse(stored.fields)
  if (!data) return unreadableRecord(stored.fields)
  const { order, progress, ...ends } = data
  const record = { ...order, ...progress, ...ends }
  // An instance of an older version wrote no timer.
  const byWallClock = () => Math.max(0, record.sentAt.getTime() + settleAfterMs - clock().getTime())
  return { ...record, settlesInMs: stored.timers[SETTLING] ?? byWallClock() }
}

/** A newer version wrote it, or one with a secret that isn't known here: whatever it says may have happened. */
function unreadableRecord({ order }: Fields): RegistrationRecord {
  const unknown = { ...NOBODY, fingerprint: ANY_BODY, sentAt: new Date(0) }
  const { data = unknown } = jsonField(aboutSchema).safeParse(order)
  return { ...data, attempt: '', phase: 'registering', settlesInMs: 0, isUnreadable: true }
}

/** Tells whether nothing that could be shown of a registration is known. */
export function isAboutNobody({ uitpasNumber }: RegistrationRecord): boolean {
  return uitpasNumber === NOBODY.uitpasNumber
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

/** Makes the record of a key that ends before it was used: nothing of it was sent or will be. */
export function unusedRecord({ uid, uitpasNumber, balieConsumerKey }: Unused, sentAt: Date) {
  const about = { uid, uitpasNumber, balieConsumerKey, fingerprint: ANY_BODY, reason: '' }
  const record = { ...about, attempt: randomUUID(), phase: 'registering', sentAt } as const
  return { ...record, settled: NOTHING_SENT }
}

/** Tells whether a record is of the registration that this body asks for. */
function isAbout(record: RegistrationRecord, registration: Registration): boolean {
  return record.fingerprint === ANY_BODY || record.fingerprint === fingerprint(registration)
}

/** Makes the record of a request that was refused before it was claimed: it speaks for the copies of that request. */
export function refusedRecord(body: unknown, sentAt: Date) {
  return {
    ...NOBODY,
    fingerprint: fingerprintOfCopy(body),
    attempt: randomUUID(),
    phase: 'opened',
    sentAt,
  } as const
}

/** Tells whether a request is a copy of the one that a record is of: the same registration, or the same body. */
export function isCopy(
  record: RegistrationRecord,
  { registration, body }: { registration: Registration; body: unknown },
): boolean {
  return isAbout(record, registration) || record.fingerprint === fingerprintOfCopy(body)
}

/** The key under which the store holds the record of a registration. */
export function keyOfRecord({ employeeUid, key }: RegistrationId): string {
  return recordKey('registration', employeeUid, key)
}
