import { required } from '../../store/batch.ts'
import type { RegistrationResult } from '../outcome/result.ts'
import { removeFromOpen } from '../records/key-lists.ts'
import { closeRecord } from '../records/record-steps.ts'
import type { Asked, RegistrationContext } from './context.ts'
import { awaitResult } from './current-result.ts'

/** Result of closing: closed, or the registration's result if it has an outcome or can still get one. */
export type CloseResult = RegistrationResult | { kind: 'closed' }

/**
 * Closes a registration that can never be settled (outcome.md §5): looks it up once more, marks its record and removes
 * it from the list of open ones. Changes nothing unless that look-up confirms that it can't be settled.
 *
 * @returns undefined for an unknown key
 * @throws StoreUnavailable
 */
export async function closeUnsettled(
  context: RegistrationContext,
  asked: Asked,
): Promise<CloseResult | undefined> {
  const { store, clock, logger } = context
  const { id } = asked
  const result = await awaitResult(context, asked)
  if (result?.kind !== 'failed' || !result.failure.closable) return result
  const steps = [...required([closeRecord(id, clock())]), removeFromOpen(id)]
  const [isClosed] = await store.together(steps, { durable: true })
  // Another request settled it at the same moment.
  if (!isClosed) return awaitResult(context, asked)
  const { step, facts } = result.failure
  logger.info({ event: 'registration closed', step, seen: facts?.seenCard })
  return { kind: 'closed' }
}
