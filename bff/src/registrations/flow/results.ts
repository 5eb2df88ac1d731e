import type { Registration } from '@balie/shared'
import { ownFailure } from '../../http/problem.ts'
import type { Session } from '../../session/sessions.ts'
import { type OutcomeLog, logSettlement } from '../outcome/log-outcomes.ts'
import { openResult, type RegistrationResult, resultOf, stepAt, unknownResult } from '../outcome/result.ts'
import type { RegistrationId, RegistrationRecord } from '../records/registration-record.ts'
import type { Order, RegistrationContext } from './context.ts'
import { isRevisable, lookUpOutcome } from './look-up.ts'

/** Returns the result of a recorded registration, which is looked up if it can still change. */
export async function currentResult(
  context: RegistrationContext & OutcomeLog,
  session: Session,
  { id, record, running }: { id: RegistrationId; record: RegistrationRecord; running: boolean },
): Promise<RegistrationResult> {
  if (record.isUnreadable) return unknownResult()
  if (record.settled && (running || !isRevisable(record))) return resultOf(record, record.settled)
  if (running) return runningResult(context, record)
  return logSettlement(context, record, lookUpOutcome(context, session, { id, record }))
}

/** Reports that the outcome is unknown since the registration is running. */
export function runningResult(
  { settleAfterMs }: RegistrationContext,
  { blockUitpasNumber }: Pick<Registration, 'blockUitpasNumber'>,
): RegistrationResult {
  const block = blockUitpasNumber === undefined ? 'not_requested' : 'unknown'
  return openResult({ block, step: stepAt(block), settlesInMs: settleAfterMs, running: true })
}

/** Reports that a registration is in progress and names its card, which can be another one for the same passholder. */
export function inProgress(
  { uitpasNumber }: { uitpasNumber: string },
  { registration }: Order,
): RegistrationResult {
  const otherCard = uitpasNumber === registration.uitpasNumber ? undefined : uitpasNumber
  const failure = ownFailure('REGISTRATION_IN_PROGRESS', { uitpasNumber, facts: { otherCard } })
  return { kind: 'failed', failure }
}

/** Reports that the key was used for another registration. */
export function keyReused(): RegistrationResult {
  return { kind: 'failed', failure: ownFailure('IDEMPOTENCY_KEY_REUSED') }
}
