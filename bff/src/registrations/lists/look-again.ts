import type { Session } from '../../session/sessions.ts'
import type { RegistrationContext } from '../flow/context.ts'
import { isRevisable, lookUpOutcome } from '../flow/look-up.ts'
import { withDeadline } from '../flow/wait.ts'
import { logSettlement, type OutcomeLog } from '../outcome/log-outcomes.ts'
import { registeredBy } from '../records/earlier-attempts.ts'
import type { InTurn } from './look-up-turns.ts'
import type { RegistrationId, RegistrationRecord } from '../records/registration-record.ts'

/**
 * Looks up a registration with a revisable end once more, and updates `record` if that end turns out to be wrong
 * (outcome.md §3). Skips one whose end the employee has seen and whose card a later attempt registered.
 */
export async function lookAgain(
  context: RegistrationContext & OutcomeLog,
  session: Session,
  { id, record, inTurn }: { id: RegistrationId; record: RegistrationRecord; inTurn: InTurn },
): Promise<void> {
  if (!isRevisable(record)) return
  const by = record.told === undefined ? undefined : await registeredBy(context, record)
  if (by !== undefined && by !== record.attempt) return
  await inTurn(async (until) => {
    const looked = logSettlement(context, record, lookUpOutcome(context, session, { id, record }))
    await withDeadline<unknown>(looked, until, () => undefined)
  })
}
