import { brusselsDate, latestEndDate } from '@balie/shared'
import type { Request, Response } from 'express'
import { sendProblem } from '../http/problem.ts'
import type { SessionGuard } from '../session/session-guard.ts'
import type { Session } from '../session/sessions.ts'
import type { RegistrationResult } from './outcome/result.ts'
import type { Registrar } from './registrar.ts'

const OK = 200

/** What is sent, to whom, and about which key; `status` is that of a success. */
interface ToSend {
  session: Session
  key: string
  result: RegistrationResult
  status?: 200 | 201
}

/** Answers with what became of a registration (contract.md §3), and ends the session when its token has ended. */
export async function sendResult(
  { guard, registrar, clock }: { guard: SessionGuard; registrar: Registrar; clock: () => Date },
  { request, response }: { request: Request; response: Response },
  { session, key, result, status = OK }: ToSend,
): Promise<void> {
  const isEnd = result.kind === 'registered' || (result.failure.outcome !== undefined && !result.isOpen)
  // Only once all of it has gone out: whoever isn't there any more finds it among the open ones.
  if (isEnd) response.once('finish', () => void registrar.told(session, [key]).catch(() => undefined))
  if (result.kind === 'registered') {
    response.status(status).json(result.body)
    return
  }
  if (result.endsSession) await guard.end(session)
  const facts = { ...result.failure.facts, latestEndDate: latestEndDate(brusselsDate(clock())) }
  sendProblem(request, response, { ...result.failure, facts })
}
