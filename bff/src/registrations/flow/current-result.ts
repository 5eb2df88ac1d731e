import type { Session } from '../../session/sessions.ts'
import { logSettlement } from '../outcome/log-outcomes.ts'
import { type RegistrationResult, runningResult, unknownResult } from '../outcome/result.ts'
import { isRevisable } from '../outcome/status.ts'
import type { RegistrationId, RegistrationRecord } from '../records/registration-record.ts'
import type { Asked, RegistrationContext } from './context.ts'
import { lookUpOutcome } from './look-up.ts'
import { resultOfLasting } from './lasting-end.ts'
import { withDeadline } from '../../http/with-deadline.ts'
import { waitForOwner } from '../records/wait-for-owner.ts'

/**
 * Returns the result of a registration, waiting for its owner and then looking it up; at the deadline it is what is
 * known by then. Undefined for an unknown key.
 *
 * @throws StoreUnavailable
 */
export async function awaitResult(
  context: RegistrationContext,
  { session, id, answerBy }: Asked,
): Promise<RegistrationResult | undefined> {
  const { record, running } = await waitForOwner(context, id, answerBy)
  if (!record) return undefined
  const work = context.track(currentResult(context, session, { id, record, running }))
  return withDeadline(work, answerBy, () => runningResult(context, record))
}

/** Returns the result of a recorded registration, which is looked up if it can still change. */
export async function currentResult(
  context: RegistrationContext,
  session: Session,
  { id, record, running }: { id: RegistrationId; record: RegistrationRecord; running: boolean },
): Promise<RegistrationResult> {
  if (record.isUnreadable) return unknownResult()
  if (record.settled && (running || !isRevisable(record))) {
    return resultOfLasting(context, { id, record }, record.settled)
  }
  if (running) return runningResult(context, record)
  return logSettlement(context, record, lookUpOutcome(context, session, { id, record }))
}
