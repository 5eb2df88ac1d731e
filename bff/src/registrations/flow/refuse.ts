import type { Failure } from '../../http/problem.ts'
import { refuseCopies, refuseOtherCopies } from '../records/record-steps.ts'
import { findRecord, type RegistrationId } from '../records/registration-record.ts'
import { type RegistrationResult, runningResult } from '../outcome/result.ts'
import type { Asked, RegistrationContext } from './context.ts'
import { awaitResult } from './current-result.ts'

/** Another request can use or free the key at the same moment, so a failed step is tried again. */
const TRIES = 3

/**
 * Returns the result of an earlier request with this key; if there is none, makes sure that no copy of this one is ever
 * sent and returns its failure.
 *
 * @throws StoreUnavailable
 */
export async function refuse(
  context: RegistrationContext,
  asked: Asked,
  refused: { failure: Failure; body: unknown },
): Promise<RegistrationResult> {
  // This refusal is more precise than an earlier one under this key.
  if (await refuseUnclaimed(context, asked.id, refused)) {
    return { kind: 'failed', failure: { ...refused.failure, outcome: 'not_registered' } }
  }
  return (await awaitResult(context, asked)) ?? runningResult(context, {})
}

/**
 * Makes sure that no copy of a request that is refused before it is claimed is ever sent (outcome.md §4), where nothing
 * was sent under its key. Changes nothing if the key was used.
 *
 * @returns true if nothing was or will be sent by a copy of this request
 * @throws StoreUnavailable; the key may have been ended all the same
 */
export async function refuseUnclaimed(
  context: RegistrationContext,
  id: RegistrationId,
  { failure: { code, status, field }, body }: { failure: Failure; body: unknown },
): Promise<boolean> {
  const { store, clock } = context
  const nothing = { outcome: 'not_sent', block: 'not_requested', step: 'register' } as const
  const notSent = { ...nothing, code, status, field }
  for (let tries = 0; tries < TRIES; tries++) {
    const [isNew] = await store.together([refuseCopies(id, body, { notSent, at: clock() })], {
      durable: true,
    })
    if (isNew) return true
    const earlier = await findRecord(context, id)
    if (!earlier) continue
    if (earlier.settled?.outcome !== 'not_sent') return false
    const [isNoted] = await store.together([refuseOtherCopies(id, earlier.attempt, body)], { durable: true })
    if (isNoted) return true
  }
  return false
}
