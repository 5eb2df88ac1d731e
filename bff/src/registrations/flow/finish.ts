import { carryOutBatch } from '../../store/batch.ts'
import type { StoreStep } from '../../store/store.ts'
import type { Failure } from '../../http/problem.ts'
import { recordedBlock, type RegistrationResult, resultOf, stepAt, unknownResult } from '../outcome/result.ts'
import { noteRegistered } from '../records/earlier-attempts.ts'
import { removeFromOpen } from '../records/open-index.ts'
import { releaseOwnership } from '../records/ownership.ts'
import { mayHaveLeft } from '../records/phases.ts'
import { settleRecord, settleUnsent } from '../records/record-steps.ts'
import { findRecord, type RegistrationId, type RegistrationRecord } from '../records/registration-record.ts'
import type { NotSent, Settled } from '../records/stored-outcome.ts'
import { tolerateOutage } from '../../http/tolerate-outage.ts'
import type { Attempt, RegistrationContext } from './context.ts'

/** This close to the deadline, the browser may already have been answered that the outcome is unknown. */
const LATE_MS = 2500

/**
 * Finishes a registration: records its end, releases its locks and lease, and returns the result for the browser. The
 * end that was recorded first stands unless this one overrules it; `record` is updated with the one that stands.
 *
 * @param options.overrules whether this end replaces an earlier one; by default only "registered" does
 * @param options.also further steps for the same batch
 */
export async function finish(
  context: RegistrationContext,
  id: RegistrationId,
  record: RegistrationRecord,
  settled: Exclude<Settled, NotSent>,
  {
    overrules = settled.outcome === 'registered',
    also = [],
  }: { overrules?: boolean; also?: StoreStep[] } = {},
): Promise<RegistrationResult> {
  const { names } = context
  const owner = { id, attempt: record.attempt, locked: record }
  const isRegistered = settled.outcome === 'registered'
  const batch = carryOutBatch(
    context.store,
    [
      ['record', [settleRecord(id, settled, { overrules })]],
      ['ownership', releaseOwnership(names, owner)],
      ['also', also],
      ['registered', isRegistered ? noteRegistered(names, record, record.attempt) : []],
    ],
    // After a failover a look-up finds a registered card again, but not why one was refused.
    { durable: !isRegistered },
  )
  const done = await tolerateOutage(context, batch)
  // A batch that isn't acknowledged may still have found an end that stands.
  const mayStand = done.kind === 'away' ? !overrules : done.value.failed.has('record')
  const stands = mayStand ? await settledBefore(context, id) : undefined
  const isUnsent = settled.outcome === 'not_registered' && mayHaveLeft(record.phase) === 'nothing'
  // Nothing that was recorded keeps a copy of the request, or a slow owner, from sending.
  if (isUnsent && mayStand && !stands) return unknownResult()
  if (done.kind === 'away' && !stands) return resultOf(record, settled)
  record.settled = stands ?? settled
  return resultOf(record, record.settled)
}

async function settledBefore(context: RegistrationContext, id: RegistrationId): Promise<Settled | undefined> {
  const found = await tolerateOutage(context, findRecord(context, id))
  return found.kind === 'away' ? undefined : found.value?.settled
}

/**
 * Finishes a registration whose newCard definitely wasn't sent. If nothing was sent at all, its key is free again for
 * another request, but not for a copy of this one. If the old card is blocked, or the employee may already have been
 * told to ask again under this key, the registration ends as not registered.
 */
export async function finishUnsent(
  context: RegistrationContext,
  { id, record, ownership, answerBy }: Attempt,
  { failure, endsSession = false }: { failure: Failure; endsSession?: boolean },
): Promise<RegistrationResult> {
  const block = recordedBlock(record)
  const step = failure.step ?? stepAt(block)
  // Unless its end is recorded, a copy can use the key of a registration that was only opened.
  let isKnown = record.phase !== 'opened'
  if (record.block !== undefined || performance.now() > answerBy - LATE_MS) {
    const end = await finish(context, id, record, { outcome: 'not_registered', block, step })
    isKnown ||= end.kind === 'failed' && !end.isOpen
  } else {
    const { code, status, field, facts } = failure
    const causes = facts?.causes && [...facts.causes]
    const notSent = {
      outcome: 'not_sent',
      block,
      step,
      code,
      status,
      field,
      causes,
      cardIs: facts?.cardIs,
    } as const
    const steps = [settleUnsent(id, record.attempt, notSent), removeFromOpen(id), ...ownership.release(0)]
    const done = await tolerateOutage(context, context.store.together(steps, { durable: true }))
    if (done.kind === 'done') record.settled = notSent
    isKnown = done.kind === 'done' || (isKnown && failure.code !== 'STORE_UNAVAILABLE')
  }
  if (!isKnown)
    return { kind: 'failed', failure: { ...failure, outcome: 'unknown', block, step }, isOpen: true }
  return { kind: 'failed', failure: { ...failure, outcome: 'not_registered', block, step }, endsSession }
}
