import { randomUUID } from 'node:crypto'
import { present } from '@balie/shared'
import type { StoreStep, Timer } from '../../store/store.ts'
import { ANY_BODY, fingerprintOfCopy } from './fingerprint.ts'
import type { Phase } from './phases.ts'
import {
  type ProgressUpdate,
  keyOfRecord,
  NO_SUBJECT,
  SETTLING,
  type RegistrationId,
  type RegistrationRecord,
  type UnusedKey,
} from './registration-record.ts'
import { nameOfEnd, NOTHING_SENT, type NotSent, type Settled } from './stored-outcome.ts'

/** Until the employee has seen the end. */
export const UNACKNOWLEDGED_LIFETIME_MS = 30 * 24 * 3600 * 1000
/** Counted from when they saw it. */
export const ACKNOWLEDGED_LIFETIME_MS = 36 * 3600 * 1000
/** Time during which another copy of a request can still come: held up by a proxy, or in an instance that stood still. */
const NOT_SENT_LIFETIME_MS = 10 * 60_000

/**
 * Creates the record of a registration before any of its requests leaves: possible if the key is free. Starts the
 * settling time, `settlesInMs` of the record.
 */
export function createRecord(id: RegistrationId, record: RegistrationRecord): StoreStep {
  const { attempt, sentAt, settlesInMs, ...rest } = record
  const fields = [
    [attempt, ''],
    ['order', JSON.stringify({ attempt, sentAt: sentAt.getTime(), ...rest })],
  ] as const
  const timers = [[SETTLING, settlesInMs]] as const
  return { do: 'create', key: keyOfRecord(id), fields, timers, lifetimeMs: UNACKNOWLEDGED_LIFETIME_MS }
}

/** Records the owner's progress: possible while it owns the record, unsettled; if not possible, nothing may leave. */
export function recordProgress(
  id: RegistrationId,
  record: RegistrationRecord,
  advance: ProgressUpdate,
  timers: readonly Timer[] = [],
): StoreStep {
  const { phase, sentAt, block, refused } = { ...record, ...advance }
  const progress = JSON.stringify({ phase, sentAt: sentAt.getTime(), block, refused })
  const condition = { having: record.attempt, lacking: 'settled' }
  return { do: 'update', key: keyOfRecord(id), fields: [['progress', progress]], timers, ...condition }
}

/** Records the owner's progress before a request leaves, and restarts the settling time. */
export function recordBeforeSending(
  id: RegistrationId,
  record: RegistrationRecord,
  { settleAfterMs, ...advance }: ProgressUpdate & { settleAfterMs: number },
): StoreStep {
  return recordProgress(id, record, advance, [[SETTLING, settleAfterMs]])
}

/** Changes nothing, but is possible only while this attempt owns the record and it is unsettled. */
export function requireOwnership(id: RegistrationId, attempt: string): StoreStep {
  return { do: 'update', key: keyOfRecord(id), fields: [], having: attempt, lacking: 'settled' }
}

/** Takes the record from its owner, which can then send nothing more: possible while this attempt owns it. */
export function revokeOwnership(id: RegistrationId, attempt: string): StoreStep {
  return { do: 'removeFields', key: keyOfRecord(id), names: [attempt] }
}

/**
 * Records the end of a registration: impossible if it has an end already, unless this one overrules that.
 *
 * @param options.of the only attempt that it is the end of, if another one can own the record by now
 */
export function settleRecord(
  id: RegistrationId,
  settled: Exclude<Settled, NotSent>,
  { overrules, of }: { overrules: boolean; of?: string | undefined },
): StoreStep {
  const fields = [['settled', JSON.stringify(settled)]] as const
  const condition = { ...present({ having: of }), ...(!overrules && { lacking: 'settled' }) }
  return { do: 'update', key: keyOfRecord(id), fields, lifetimeMs: UNACKNOWLEDGED_LIFETIME_MS, ...condition }
}

/**
 * Adds nothing, but once this is durable, so is an end that another request wrote: possible while the record has one.
 */
export function confirmEnd(id: RegistrationId): StoreStep {
  return { do: 'update', key: keyOfRecord(id), fields: [], having: 'settled' }
}

/** Records that nothing was sent, for the requests that wait for it: possible while this attempt owns it, unsettled. */
export function settleUnsent(id: RegistrationId, attempt: string, notSent: NotSent): StoreStep {
  const fields = [['settled', JSON.stringify(notSent)]] as const
  const condition = { having: attempt, lacking: 'settled' }
  return { do: 'update', key: keyOfRecord(id), fields, lifetimeMs: NOT_SENT_LIFETIME_MS, ...condition }
}

/**
 * Removes the record of an attempt that definitely sent nothing, which frees its key: possible while it lacks the field
 * by which another request would have ended it meanwhile.
 */
export function releaseRecord(id: RegistrationId, attempt: string, lacking?: string): StoreStep {
  return { do: 'remove', key: keyOfRecord(id), having: attempt, ...present({ lacking }) }
}

/** Ends a key that was never used, so that a late request with it sends nothing: possible if the key is free. */
export function endUnusedKey(
  id: RegistrationId,
  { uid, uitpasNumber, balieConsumerKey }: UnusedKey,
  at: Date,
): StoreStep {
  const subject = { ...NO_SUBJECT, uid, uitpasNumber, balieConsumerKey }
  const claimed = { fingerprint: ANY_BODY, attempt: randomUUID(), phase: 'registering' satisfies Phase }
  const fields = [
    ['order', JSON.stringify({ ...subject, ...claimed, sentAt: at.getTime() })],
    ['settled', JSON.stringify(NOTHING_SENT)],
  ] as const
  return { do: 'create', key: keyOfRecord(id), fields, lifetimeMs: UNACKNOWLEDGED_LIFETIME_MS }
}

/** Ends the key of a request refused before it was claimed, so that no copy is sent: possible if the key is free. */
export function refuseCopies(
  id: RegistrationId,
  body: unknown,
  { notSent, at }: { notSent: NotSent; at: Date },
): StoreStep {
  const attempt = randomUUID()
  const claimed = { fingerprint: fingerprintOfCopy(body), attempt, phase: 'opened' satisfies Phase }
  const fields = [
    [attempt, ''],
    ['order', JSON.stringify({ ...NO_SUBJECT, ...claimed, sentAt: at.getTime() })],
    ['settled', JSON.stringify(notSent)],
  ] as const
  return { do: 'create', key: keyOfRecord(id), fields, lifetimeMs: NOT_SENT_LIFETIME_MS }
}

/** Also keeps the copies of another request from being sent: possible while the key isn't used or ended otherwise. */
export function refuseOtherCopies(id: RegistrationId, attempt: string, body: unknown): StoreStep {
  const fields = [[fingerprintOfCopy(body), '']] as const
  return { do: 'update', key: keyOfRecord(id), fields, lifetimeMs: NOT_SENT_LIFETIME_MS, having: attempt }
}

/** Ends the key of an attempt that sent nothing and whose ownership is revoked, so that no other instance frees it. */
export function endUnsentKey(id: RegistrationId): StoreStep {
  const fields = [['settled', JSON.stringify(NOTHING_SENT)]] as const
  return { do: 'update', key: keyOfRecord(id), fields, lifetimeMs: UNACKNOWLEDGED_LIFETIME_MS }
}

/** Marks a registration that can never be settled as closed by its employee: possible while it has no end. */
export function closeRecord(id: RegistrationId, at: Date): StoreStep {
  const fields = [['closed', at.toISOString()]] as const
  const lifetimeMs = UNACKNOWLEDGED_LIFETIME_MS
  return { do: 'update', key: keyOfRecord(id), fields, lifetimeMs, lacking: 'settled' }
}

/** Records which end the employee has seen, and lets the record live for another 36 hours. */
export function recordAcknowledged(id: RegistrationId, settled: Settled): StoreStep {
  const fields = [['told', nameOfEnd(settled)]] as const
  return {
    do: 'update',
    key: keyOfRecord(id),
    fields,
    lifetimeMs: ACKNOWLEDGED_LIFETIME_MS,
    having: 'settled',
  }
}
