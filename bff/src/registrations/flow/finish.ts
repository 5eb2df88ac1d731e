import { carryOutBatch, required } from '../../store/batch.ts'
import { keepTrying } from '../../store/keep-trying.ts'
import type { StoreStep } from '../../store/store.ts'
import type { Failure } from '../../http/problem.ts'
import { type RegistrationResult, resultOf, stepAt, unknownResult } from '../outcome/result.ts'
import { noteRegistered } from '../records/earlier-attempts.ts'
import { removeFromOpen } from '../records/key-lists.ts'
import type { Owner } from '../records/locks.ts'
import { releaseOwnership } from '../records/ownership.ts'
import { mayHaveLeft } from '../records/phases.ts'
import { settleRecord, settleUnsent } from '../records/record-steps.ts'
import { type Recorded, recordedBlock, type RegistrationId } from '../records/registration-record.ts'
import type { NotSent, Settled } from '../records/stored-outcome.ts'
import { tolerateOutage } from '../../http/tolerate-outage.ts'
import type { Attempt, RegistrationContext } from './context.ts'
import { findLastingEnd } from './lasting-end.ts'
import { withDeadline } from '../../http/with-deadline.ts'

/** This close to the deadline, the browser may already have been answered that the outcome is unknown. */
const LATE_MS = 2500

/**
 * Longest time that a refusal waits for a store that is away: whatever took the store down may end this process too.
 */
const HELD_BACK_MS = 2000

const NONE = { kind: 'done', value: undefined } as const

/**
 * Finishes a registration: records its end, releases its locks and lease, and returns the result for the browser. The
 * end that was recorded first holds unless this one overrules it; `record` is updated with the one that holds.
 *
 * @param options.overrules whether this end replaces an earlier one; by default only "registered" does
 * @param options.also further steps for the same batch
 */
export async function finish(
  context: RegistrationContext,
  { id, record }: Recorded,
  settled: Exclude<Settled, NotSent>,
  {
    overrules = settled.outcome === 'registered',
    also = [],
  }: { overrules?: boolean; also?: StoreStep[] } = {},
): Promise<RegistrationResult> {
  const { names } = context
  const owner = { id, attempt: record.attempt, locked: record }
  const isRegistered = settled.outcome === 'registered'
  // A copy of the request frees the key of a registration that was only opened, and can use it by now.
  const of = record.phase === 'opened' && record.isOwned !== false ? record.attempt : undefined
  const batch = carryOutBatch(
    context.store,
    [
      ['record', [settleRecord(id, settled, { overrules, of })]],
      ['ownership', releaseOwnership(names, owner)],
      ['also', also],
      ['registered', isRegistered ? noteRegistered(names, record, record.attempt) : []],
    ],
    // After a failover a look-up finds a registered card again, but not why one was refused.
    { durable: !isRegistered },
  )
  const done = await tolerateOutage(context, batch)
  // A batch that isn't acknowledged may still have found an earlier end.
  const mayHaveEnd = done.kind === 'away' ? !overrules : done.value.failed.has('record')
  const before = mayHaveEnd ? await findEnd(context, { id, record }) : NONE
  let earlier = before.kind === 'done' ? before.value : undefined
  // Without its end, nothing keeps a slow owner from sending; without its record, nothing keeps a copy from it.
  const mayBeSent = done.kind === 'done' || mayHaveLeft(record.phase) === 'nothing'
  if (!isRegistered && mayHaveEnd && !earlier && mayBeSent) return unknownResult()
  if (done.kind === 'done' && before.kind === 'away') return unknownResult()
  if (done.kind === 'away' && !earlier) {
    // No look-up finds the reason of a refusal again.
    if (settled.outcome === 'refused') earlier = await recordOnceBack(context, id, settled, owner)
    if (!earlier) return resultOf(record, settled)
  }
  record.settled = earlier ?? settled
  return resultOf(record, record.settled)
}

function findEnd(context: RegistrationContext, { id, record }: Recorded) {
  return tolerateOutage(context, findLastingEnd(context, id, record.attempt))
}

/** Records an end once the store is back, and returns the one that holds; undefined if that takes too long to wait for. */
async function recordOnceBack(
  context: RegistrationContext,
  id: RegistrationId,
  settled: Exclude<Settled, NotSent>,
  owner: Owner,
): Promise<Settled | undefined> {
  const steps = [settleRecord(id, settled, { overrules: false }), ...releaseOwnership(context.names, owner)]
  const recording = keepTrying(async () => {
    await context.store.together(steps, { durable: true })
    return findLastingEnd(context, id, owner.attempt)
  })
  return withDeadline(context.track(recording), performance.now() + HELD_BACK_MS, () => undefined)
}

/**
 * Finishes a registration whose newCard definitely wasn't sent. If nothing was sent at all, its key is free again for
 * another request, but not for a copy of this one. If the old card is blocked, or the employee may already have been
 * told to ask again under this key, the registration ends as not registered.
 */
export async function finishUnsent(
  context: RegistrationContext,
  attempt: Attempt,
  { failure, endsSession = false }: { failure: Failure; endsSession?: boolean },
): Promise<RegistrationResult> {
  const { record, answerBy } = attempt
  const block = recordedBlock(record)
  const step = failure.step ?? stepAt(block)
  // Unless its end is recorded, a copy can use the key of a registration that was only opened.
  let isKnown = record.phase !== 'opened'
  if (record.block !== undefined || performance.now() > answerBy - LATE_MS) {
    const end = await finish(context, attempt, { outcome: 'not_registered', block, step })
    // A look-up by another request found that another employee had registered it.
    if (end.kind === 'registered') return end
    isKnown ||= !end.isOpen
  } else {
    const freed = await freeKey(context, attempt, notSentBy(failure, { block, step }))
    if (freed.kind === 'taken_over') return freed.result
    isKnown = freed.kind === 'done' || (isKnown && failure.code !== 'STORE_UNAVAILABLE')
  }
  if (!isKnown)
    return { kind: 'failed', failure: { ...failure, outcome: 'unknown', block, step }, isOpen: true }
  return { kind: 'failed', failure: { ...failure, outcome: 'not_registered', block, step }, endsSession }
}

function notSentBy(
  { code, status, field, facts }: Failure,
  { block, step }: Pick<NotSent, 'block' | 'step'>,
): NotSent {
  const causes = facts?.causes && [...facts.causes]
  return { outcome: 'not_sent', block, step, code, status, field, causes, cardIs: facts?.cardIs }
}

/** Records that nothing was sent, which frees the key for another request, and releases the locks and the lease. */
async function freeKey(
  context: RegistrationContext,
  attempt: Attempt,
  notSent: NotSent,
): Promise<{ kind: 'done' } | { kind: 'away' } | { kind: 'taken_over'; result: RegistrationResult }> {
  const { id, record, ownership } = attempt
  const { store } = context
  const end = required([settleUnsent(id, record.attempt, notSent)])
  const steps = [...end, removeFromOpen(id), ...ownership.release(0)]
  const done = await tolerateOutage(context, store.together(steps, { durable: true }))
  if (done.kind === 'away') return { kind: 'away' }
  if (done.value[0] === true) {
    record.settled = notSent
    return { kind: 'done' }
  }
  // Another request has taken the registration over, and perhaps its key.
  await tolerateOutage(context, store.together(ownership.release(0)))
  const found = await findEnd(context, attempt)
  const settled = found.kind === 'done' ? found.value : undefined
  return { kind: 'taken_over', result: settled ? resultOf(record, settled) : unknownResult() }
}
