import type { Failure } from '../../http/problem.ts'
import { isCopyOfRefused } from '../records/is-copy.ts'
import { refuseCopies, refuseOtherCopies } from '../records/record-steps.ts'
import { findRecord, type RegistrationId } from '../records/registration-record.ts'
import type { RegistrationContext } from './context.ts'

/** Another request can use or free the key at the same moment, so a failed step is tried again. */
const TRIES = 3

/**
 * Makes sure that no copy of a request that is refused before it is claimed is ever sent (outcome.md §4), where nothing
 * was sent under its key. Changes nothing if the key was used.
 *
 * @returns true if nothing was or will be sent by a copy of this request
 * @throws StoreUnavailable; the key may have been ended all the same
 */
export async function refuseUnclaimed(
  context: Pick<RegistrationContext, 'store' | 'clock' | 'settleAfterMs'>,
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
    if (isCopyOfRefused(earlier, body)) return true
    const [isNoted] = await store.together([refuseOtherCopies(id, earlier.attempt, body)], { durable: true })
    if (isNoted) return true
  }
  return false
}
