import { brusselsDate, latestEndDate } from '@balie/shared'
import { sendProblem } from '../http/problem.ts'
import type { GuardedRequest, SessionGuard } from '../session/session-guard.ts'
import type { RegistrationContext } from './flow/context.ts'
import type { RegistrationResult } from './outcome/result.ts'

const OK = 200

/**
 * Answers with the result of a registration (contract.md §3), and ends the session if its token has ended.
 *
 * @param sent.status HTTP status of a success
 */
export async function sendResult(
  { guard, context }: { guard: SessionGuard; context: RegistrationContext },
  { request, response, session }: GuardedRequest,
  { result, status = OK }: { result: RegistrationResult; status?: 200 | 201 },
): Promise<void> {
  if (result.kind === 'registered') {
    response.status(status).json(result.body)
    return
  }
  if (result.endsSession) await guard.end(session)
  const facts = { ...result.failure.facts, latestEndDate: latestEndDate(brusselsDate(context.clock())) }
  sendProblem(request, response, { ...result.failure, facts })
}
