import type { Failure } from '../../http/problem.ts'
import { refuseCopies } from '../records/record-steps.ts'
import type { RegistrationId } from '../records/registration-record.ts'
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
