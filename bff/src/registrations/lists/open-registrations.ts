import { type OpenRegistration, type OpenRegistrations, present } from '@balie/shared'
import { tolerateOutage } from '../../http/tolerate-outage.ts'
import type { Session } from '../../session/sessions.ts'
import type { RegistrationContext } from '../flow/context.ts'
import { statusOf } from '../outcome/status.ts'
import { findLeased } from '../records/leases.ts'
import { openKeys, removeFromOpen } from '../records/key-lists.ts'
import { hasNoSubject, type RegistrationRecord } from '../records/registration-record.ts'
import { nameOfEnd } from '../records/stored-outcome.ts'
import { bringUpToDate, createLookUpTurns, rotateRandomly, type InTurn } from './look-again.ts'

/**
 * Lists the registrations whose end their employee hasn't seen, newest first. Looks up only those with a revisable end:
 * one whose end changes is listed again. Registrations that this version can't read are only counted.
 *
 * @throws StoreUnavailable
 */
export async function listOpen(context: RegistrationContext, session: Session): Promise<OpenRegistrations> {
  const listed = await openKeys(context.store, session.employeeUid)
  const inTurn = createLookUpTurns()
  const found = await Promise.all(
    rotateRandomly(listed.keys).map((key) => readOpen(context, session, { key, inTurn })),
  )
  const registrations = found.filter((one) => one !== undefined && one !== 'unreadable')
  const unreadable = listed.unreadable + found.filter((one) => one === 'unreadable').length
  return {
    registrations: registrations.toSorted((a, b) => b.sentAt.localeCompare(a.sentAt)),
    ...(unreadable > 0 && { unreadable }),
  }
}

async function readOpen(
  context: RegistrationContext,
  session: Session,
  { key, inTurn }: { key: string; inTurn: InTurn },
): Promise<OpenRegistration | 'unreadable' | undefined> {
  const id = { employeeUid: session.employeeUid, key }
  const { record, running } = await findLeased(context, id)
  if (!record || record.settled?.outcome === 'not_sent') {
    // The record expired, or nothing was sent and the owner died before it could remove it from this list.
    if (!running) await tolerateOutage(context, context.store.together([removeFromOpen(id)]))
    return undefined
  }
  // A version that can read it needs it on the list.
  if (hasNoSubject(record)) return 'unreadable'
  await bringUpToDate(context, session, { id, record, running, inTurn })
  if (record.settled ? record.told === nameOfEnd(record.settled) : record.closed) return undefined
  return describe(key, record, running)
}

function describe(key: string, record: RegistrationRecord, running: boolean): OpenRegistration {
  const { uid, uitpasNumber, reason, balieConsumerKey, blockUitpasNumber, sentAt, settled } = record
  return {
    key,
    uid,
    uitpasNumber,
    reason,
    balieConsumerKey,
    ...present({ blockUitpasNumber }),
    sentAt: sentAt.toISOString(),
    settlesInMs: settled ? 0 : record.settlesInMs,
    running: running && !settled,
    ...statusOf(record, running),
  }
}
