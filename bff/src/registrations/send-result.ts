import { brusselsDate, latestEndDate } from '@balie/shared'
import type { Request, Response } from 'express'
import { sendProblem } from '../http/problem.ts'
import type { SessionGuard } from '../session/session-guard.ts'
import type { Session } from '../session/sessions.ts'
import type { RegistrationResult } from './outcome/result.ts'

const OK = 200

/** A result to send, the session of its employee, and the HTTP status of a success. */
interface ToSend {
  session: Session
  result: RegistrationResult
  status?: 200 | 201
}

/** Answers with the result of a registration (contract.md §3), and ends the session if its token has ended. */
export async function sendResult(
  { guard, clock }: { guard: SessionGuard; clock: () => Date },
  { request, response }: { request: Request; response: Response },
  { session, result, status = OK }: ToSend,
): Promise<void> {
  if (result.kind === 'registered') {
    response.status(status).json(result.body)
    return
  }
  if (result.endsSession) await guard.end(session)
  const facts = { ...result.failure.facts, latestEndDate: latestEndDate(brusselsDate(clock())) }
  sendProblem(request, response, { ...result.failure, facts })
}
