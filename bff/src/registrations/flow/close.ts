import { required } from '../../store/batch.ts'
import type { RegistrationResult } from '../outcome/result.ts'
import { removeFromOpen } from '../records/open-index.ts'
import { closeRecord } from '../records/record-steps.ts'
import type { RegistrationId } from '../records/registration-record.ts'
import type { RegistrationContext } from './context.ts'

/** Result of closing: closed, or the registration's result if it has an outcome or can still get one. */
export type CloseResult = RegistrationResult | { kind: 'closed' }

/**
 * Closes a registration that can never be settled (outcome.md §5): looks it up once more, marks its record and removes
 * it from the list of open ones. Changes nothing unless that look-up confirms that it can't be settled.
 *
 * @param lookUp gives the result of the registration as it is now; undefined for an unknown key
 * @throws StoreUnavailable
 */
export async function closeUnsettled(
  { store, clock, logger }: Pick<RegistrationContext, 'store' | 'clock' | 'logger'>,
  id: RegistrationId,
  lookUp: () => Promise<RegistrationResult | undefined>,
): Promise<CloseResult | undefined> {
  const result = await lookUp()
  if (result?.kind !== 'failed' || !result.failure.closable) return result
  const steps = [...required([closeRecord(id, clock())]), removeFromOpen(id)]
  const [isClosed] = await store.together(steps, { durable: true })
  // Another request settled it at the same moment.
  if (!isClosed) return lookUp()
  const { step, facts } = result.failure
  logger.info({ event: 'registration closed', step, seen: facts?.seenCard })
  return { kind: 'closed' }
}
