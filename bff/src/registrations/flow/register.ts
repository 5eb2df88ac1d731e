import { setTimeout as wait } from 'node:timers/promises'
import { tolerateOutage } from '../../http/tolerate-outage.ts'
import { rememberNames } from '../../store/keyed-names.ts'
import { logExecution } from '../outcome/log-outcomes.ts'
import { inProgress, keyReused, type RegistrationResult, runningResult } from '../outcome/result.ts'
import { fingerprintOfCopy, isCopy } from '../records/fingerprint.ts'
import { releaseRecord } from '../records/record-steps.ts'
import type { RegistrationRecord } from '../records/registration-record.ts'
import { claim } from './claim.ts'
import type { Attempt, Order, RegistrationContext } from './context.ts'
import { currentResult } from './current-result.ts'
import { execute } from './execute.ts'
import { refuse } from './refuse.ts'
import { withDeadline } from '../../http/with-deadline.ts'
import { waitForOwner } from '../records/wait-for-owner.ts'

/** Time until the key of a record that was just removed is tried again: at once would only keep the store busy. */
const RETRY_MS = 100

/**
 * Registers a card, once for each key; a repeated key returns the result of the first request. The order counts as a
 * guess of numbers by the batches that claim and finish it; an employee who guessed too many unknown ones must wait for
 * a turn instead.
 */
export async function register(shared: RegistrationContext, order: Order): Promise<RegistrationResult> {
  const context = { ...shared, names: rememberNames(shared.names) }
  const { unknownNumbers } = context
  const { employeeUid } = order.session
  const result = await registerClaimed(context, { ...order, guess: unknownNumbers.guess(employeeUid) })
  if (result) return result
  const turn = await unknownNumbers.takeTurn(employeeUid)
  if (turn.kind === 'wait') return refuse(context, order, { failure: turn.failure, body: order.body })
  const slowed = (await registerClaimed(context, order)) ?? runningResult(context, order.registration)
  // The outcome is known by now, and must be reported although nothing can be counted.
  await tolerateOutage(context, turn.finish(answerIn(slowed)))
  return slowed
}

function answerIn(result: RegistrationResult) {
  if (result.kind === 'registered') return { kind: 'ok', value: undefined } as const
  return { kind: 'refused', code: result.failure.code } as const
}

/** Claims a registration and carries it out; undefined if the employee has exceeded the limit of unknown numbers. */
async function registerClaimed(
  context: RegistrationContext,
  order: Order,
): Promise<RegistrationResult | undefined> {
  const stillRunning = () => runningResult(context, order.registration)
  do {
    const claimed = await claim(context, order)
    if (claimed.kind === 'limited') return undefined
    if (claimed.kind === 'taken') return inProgress(claimed, order.registration)
    if (claimed.kind === 'claimed') return executeInTime(context, claimed.attempt)
    // An earlier request with this key may have registered the card: without its record that is unknown.
    const earlier = tolerateOutage(context, earlierResult(context, order))
    const late = () => ({ kind: 'done', value: stillRunning() }) as const
    const result = await withDeadline(context.track(earlier), order.answerBy, late)
    if (result.kind === 'away') break
    if (result.value) return result.value
  } while (performance.now() < order.answerBy)
  return stillRunning()
}

function executeInTime(context: RegistrationContext, attempt: Attempt): Promise<RegistrationResult> {
  const work = context.track(logExecution(context, attempt.registration, execute(context, attempt)))
  return withDeadline(work, attempt.answerBy, () => runningResult(context, attempt.registration))
}

/** Returns the result of an earlier request with this key, or undefined if the key can be used again. */
async function earlierResult(
  context: RegistrationContext,
  order: Order,
): Promise<RegistrationResult | undefined> {
  const { session, id, answerBy } = order
  const { record, running } = await waitForOwner(context, id, answerBy)
  if (!record) {
    await wait(RETRY_MS)
    return undefined
  }
  if (!running && isFree(record, order)) {
    const lacking = record.settled ? fingerprintOfCopy(order.body) : 'settled'
    await context.store.together([releaseRecord(id, record.attempt, lacking)])
    return undefined
  }
  if (!isCopy(record, order)) return keyReused()
  return currentResult(context, session, { id, record, running })
}

/** Tells whether the key can be reused: nothing was sent under it, and no copy of this request got that answer. */
function isFree(record: RegistrationRecord, order: Order): boolean {
  const { settled, phase, isOwned } = record
  if (!settled) return phase === 'opened' && isOwned === true
  return settled.outcome === 'not_sent' && !isCopy(record, order)
}
