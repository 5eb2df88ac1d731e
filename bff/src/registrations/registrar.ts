import { setTimeout as wait } from 'node:timers/promises'
import type { OpenRegistrations, Today } from '@balie/shared'
import { type Failure, ownFailure } from '../http/problem.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { Session } from '../session/sessions.ts'
import { acknowledge } from './flow/acknowledge.ts'
import { claim } from './flow/claim.ts'
import { closeUnsettled, type CloseResult } from './flow/close.ts'
import type { Attempt, Order, RegistrationContext } from './flow/context.ts'
import { endKey } from './flow/end-key.ts'
import { refuseUnclaimed } from './flow/refuse.ts'
import { execute } from './flow/execute.ts'
import { currentResult, inProgress, keyReused, runningResult } from './flow/results.ts'
import { withDeadline, waitForOwner } from './flow/wait.ts'
import { listOpen } from './lists/open-registrations.ts'
import { listToday } from './lists/today.ts'
import { logExecution } from './outcome/log-outcomes.ts'
import type { RegistrationResult } from './outcome/result.ts'
import { releaseRecord } from './records/record-steps.ts'
import { fingerprintOfCopy } from './records/fingerprint.ts'
import { isCopy } from './records/is-copy.ts'
import type { RegistrationId, RegistrationRecord, UnusedKey } from './records/registration-record.ts'
import { tolerateOutage } from '../http/tolerate-outage.ts'
import { rememberNames } from '../store/keyed-names.ts'

/** Timeout of a look-up, so that a registration is answered at most 5 s after its own deadline (outcome.md §2). */
const LOOK_UP_DEADLINE_MS = 4500
const LOST_MS = 100

type Context = RegistrationContext & { metrics: Metrics }

/** A question about a key: the session that asks, and the deadline for the answer, by performance.now(). */
interface Asked {
  session: Session
  key: string
  answerBy: number
}

export interface Registrar {
  /** Registers a card, once for each key; a repeated key returns the result of the first request. */
  register(order: Omit<Order, 'id'> & { key: string }): Promise<RegistrationResult>
  /** Returns the result of a registration, looking it up until it is settled; undefined for an unknown key. */
  outcome(asked: Asked): Promise<RegistrationResult | undefined>
  /** Makes sure that nothing more is sent under this key, or returns the result of what was. */
  abandon(asked: Asked & { unused: UnusedKey }): Promise<RegistrationResult>
  /** Closes a registration that can never be settled, or returns its result; undefined for an unknown key. */
  close(asked: Asked): Promise<CloseResult | undefined>
  /** Returns the result of an earlier request with this key; if none, makes sure that no copy of this one is sent. */
  refuse(asked: Asked & { failure: Failure; body: unknown }): Promise<RegistrationResult>
  /** Makes sure that no copy of a request in a colleague's session is sent; false if the key was used before. */
  refuseForColleague(id: RegistrationId, body: unknown): Promise<boolean>
  /** Lists the registrations whose end this employee hasn't seen. */
  open(session: Session): Promise<OpenRegistrations>
  /** Lists what this employee did today. */
  today(session: Session): Promise<Today>
  /** Notes that this employee has seen how these registrations ended. */
  told(session: Session, keys: readonly string[]): Promise<void>
}

/** Makes the registrar, and the context that all steps of a registration share. */
export function createRegistrar(dependencies: Omit<Context, 'lookUpCall'>): Registrar {
  const { call } = dependencies
  const context: Context = {
    ...dependencies,
    lookUpCall: (request) => call({ ...request, deadlineMs: LOOK_UP_DEADLINE_MS }),
  }
  return {
    register: ({ key, ...asked }) => register(context, { ...asked, id: idOf({ ...asked, key }) }),
    outcome: (asked) => outcome(context, asked),
    abandon: (asked) => abandon(context, asked),
    close: (asked) => closeUnsettled(context, idOf(asked), () => outcome(context, asked)),
    refuse: (asked) => refuse(context, asked),
    refuseForColleague: (id, body) =>
      refuseUnclaimed(context, id, { failure: ownFailure('NOT_REGISTERED'), body }),
    open: (session) => listOpen(context, session),
    today: (session) => listToday(context, session),
    told: (session, keys) => acknowledge(context, session.employeeUid, keys),
  }
}

function idOf({ session, key }: { session: Session; key: string }): RegistrationId {
  return { employeeUid: session.employeeUid, key }
}

/**
 * Registers a card. The order counts as a guess of numbers by the batches that claim and finish it; an employee who
 * guessed too many unknown ones must wait for a turn instead.
 */
async function register(shared: Context, order: Order): Promise<RegistrationResult> {
  const context = { ...shared, names: rememberNames(shared.names) }
  const { unknownNumbers } = context
  const { employeeUid } = order.session
  const result = await registerClaimed(context, { ...order, guess: unknownNumbers.guess(employeeUid) })
  if (result) return result
  const turn = await unknownNumbers.begin(employeeUid)
  if (turn.kind === 'wait') return refuse(context, { ...order, ...order.id, failure: turn.failure })
  const slowed = (await registerClaimed(context, order)) ?? runningResult(context, order.registration)
  // The outcome is known by now, and must be reported although nothing can be counted.
  await tolerateOutage(context, turn.end(answerIn(slowed)))
  return slowed
}

function answerIn(result: RegistrationResult) {
  if (result.kind === 'registered') return { kind: 'ok', value: undefined } as const
  return { kind: 'refused', code: result.failure.code } as const
}

/** Claims a registration and carries it out; undefined if the employee has exceeded the limit of unknown numbers. */
async function registerClaimed(context: Context, order: Order): Promise<RegistrationResult | undefined> {
  const stillRunning = () => runningResult(context, order.registration)
  do {
    const claimed = await claim(context, order)
    if (claimed.kind === 'limited') return undefined
    if (claimed.kind === 'taken') return inProgress(claimed, order)
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

async function outcome(context: Context, asked: Asked): Promise<RegistrationResult | undefined> {
  const { session, answerBy } = asked
  const id = idOf(asked)
  const { record, running } = await waitForOwner(context, id, answerBy)
  if (!record) return undefined
  const work = context.track(currentResult(context, session, { id, record, running }))
  return withDeadline(work, answerBy, () => runningResult(context, record))
}

async function abandon(
  context: Context,
  { unused, ...asked }: Asked & { unused: UnusedKey },
): Promise<RegistrationResult> {
  await endKey(context, idOf(asked), unused)
  return (await outcome(context, asked)) ?? runningResult(context, {})
}

async function refuse(
  context: Context,
  { failure, body, ...asked }: Asked & { failure: Failure; body: unknown },
): Promise<RegistrationResult> {
  const id = idOf(asked)
  const refused = { kind: 'failed', failure: { ...failure, outcome: 'not_registered' } } as const
  // Of an earlier refusal under this key this one is the more precise.
  if (await refuseUnclaimed(context, id, { failure, body })) return refused
  return (await outcome(context, asked)) ?? runningResult(context, {})
}

function executeInTime(context: Context, attempt: Attempt): Promise<RegistrationResult> {
  const work = context.track(logExecution(context, attempt.registration, execute(context, attempt)))
  return withDeadline(work, attempt.answerBy, () => runningResult(context, attempt.registration))
}

/** Result of an earlier request with this key, or undefined if the key can be used again. */
async function earlierResult(context: Context, order: Order) {
  const { session, id, answerBy } = order
  const { record, running } = await waitForOwner(context, id, answerBy)
  if (!record) {
    // The record was removed just now: reading it again at once would only keep the store busy.
    await wait(LOST_MS)
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
  const { settled, phase } = record
  return settled ? settled.outcome === 'not_sent' && !isCopy(record, order) : phase === 'opened'
}
