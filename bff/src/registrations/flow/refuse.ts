import type { Failure } from '../../http/problem.ts'
import { refuseCopies } from '../records/record-steps.ts'
import type { RegistrationId } from '../records/registration-record.ts'
import type { RegistrationContext } from './context.ts'

/**
 * Ends a request that is refused before it was claimed, so that no copy of it is ever sent (outcome.md §4). Changes
 * nothing if the key was used before.
 *
 * @returns whether the key was free: then nothing of the request was or will be sent
 * @throws StoreUnavailable; it may have been ended all the same
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
