import { brusselsDate, type DayRegistration, present, type Today } from '@balie/shared'
import type { Session } from '../../session/sessions.ts'
import type { RegistrationContext } from '../flow/context.ts'
import { statusOf } from '../outcome/status.ts'
import { keysOfDay } from '../records/key-lists.ts'
import { findLeased } from '../records/leases.ts'
import { hasNoSubject, type RegistrationRecord } from '../records/registration-record.ts'
import { bringUpToDate, createLookUpTurns, rotateRandomly, type InTurn } from './look-again.ts'

/**
 * Lists an employee's registrations of today, newest first. Looks up only those with a revisable end.
 *
 * @throws StoreUnavailable
 */
export async function listToday(context: RegistrationContext, session: Session): Promise<Today> {
  const date = brusselsDate(context.clock())
  const keys = await keysOfDay(context.store, session.employeeUid, date)
  const inTurn = createLookUpTurns()
  const found = await Promise.all(
    rotateRandomly(keys).map((key) => readDay(context, session, { key, inTurn })),
  )
  const registrations = found.filter((one) => one !== undefined).toSorted((a, b) => b.at.localeCompare(a.at))
  return { date, registrations }
}

async function readDay(
  context: RegistrationContext,
  session: Session,
  { key, inTurn }: { key: string; inTurn: InTurn },
) {
  const id = { employeeUid: session.employeeUid, key }
  const { record, running } = await findLeased(context, id)
  // Nothing was sent, or the record has expired.
  if (!record || record.settled?.outcome === 'not_sent' || hasNoSubject(record)) return undefined
  if (record.phase === 'opened' && !record.settled && !running) return undefined
  await bringUpToDate(context, session, { id, record, running, inTurn })
  return describe(key, record, running)
}

function describe(key: string, record: RegistrationRecord, running: boolean): DayRegistration {
  const { uitpasNumber, reason, balieConsumerKey, voucherNumber, shownPrice, sentAt } = record
  const { outcome, block } = statusOf(record, running)
  return {
    key,
    at: sentAt.toISOString(),
    uitpasNumber,
    reason,
    balieConsumerKey,
    ...present({ voucherNumber, shownPrice }),
    outcome,
    block,
  }
}
