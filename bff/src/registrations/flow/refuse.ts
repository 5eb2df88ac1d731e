import { type Failure, ownFailure } from '../../http/problem.ts'
import { fingerprintOfCopy } from '../records/fingerprint.ts'
import { refuseCopies } from '../records/record-steps.ts'
import { findRecord, type RegistrationId } from '../records/registration-record.ts'
import type { RegistrationContext } from './context.ts'

/**
 * Ends the key of a request that is refused before it is claimed, so that no copy of it is ever sent (outcome.md §4).
 * Changes nothing if the key was used before.
 *
 * @returns true if the key was free: nothing was or will be sent under it
 * @throws StoreUnavailable; the key may have been ended all the same
 */
export async function refuseUnclaimed(
  { store, clock }: Pick<RegistrationContext, 'store' | 'clock'>,
  id: RegistrationId,
  { failure: { code, status, field }, body }: { failure: Failure; body: unknown },
): Promise<boolean> {
  const nothing = { outcome: 'not_sent', block: 'not_requested', step: 'register' } as const
  const notSent = { ...nothing, code, status, field }
  const [isNew] = await store.together([refuseCopies(id, body, { notSent, at: clock() })], { durable: true })
  return isNew === true
}

/**
 * Ends the key of a request that comes in a colleague's session, as {@link refuseUnclaimed} does: its own employee's
 * request may be on its way, and ends as not registered then.
 *
 * @returns true if nothing was or will be sent by a copy of this request; false if its own employee used the key, whose
 * outcome is theirs alone
 * @throws StoreUnavailable; the key may have been ended all the same
 */
export async function refuseForColleague(
  context: Pick<RegistrationContext, 'store' | 'clock' | 'settleAfterMs'>,
  id: RegistrationId,
  body: unknown,
): Promise<boolean> {
  if (await refuseUnclaimed(context, id, { failure: ownFailure('NOT_REGISTERED'), body })) return true
  const earlier = await findRecord(context, id)
  return earlier?.settled?.outcome === 'not_sent' && earlier.fingerprint === fingerprintOfCopy(body)
}
