import type { Outcome } from '@balie/shared'
import type { Request, RequestHandler, Response } from 'express'
import { type Failure, ownFailure, sendProblem } from '../http/problem.ts'
import type { RequestLimits } from '../limits/request-limits.ts'
import { ignoreOutage } from '../store/ignore-outage.ts'
import { StoreUnavailable } from '../store/store.ts'
import type { FailedAnswer } from '../uitpas/answer.ts'
import { failureOf, type RefusalFields } from '../http/service-failure.ts'
import type { Cookies } from './cookies.ts'
import { employeeNamedBy, otherEmployeeOf } from './other-employee.ts'
import type { Session, Sessions, SessionVisit } from './sessions.ts'

/** Methods that change nothing. */
const READING = ['GET', 'HEAD']

/** A request that the guard has admitted, with its response and its employee's session. */
export interface GuardedRequest {
  request: Request
  response: Response
  session: Session
}

export type SessionHandler = (guarded: GuardedRequest) => Promise<void>

/** Answers an employee who has exceeded a limit. */
type OnTooMany = (guarded: GuardedRequest, failure: Failure) => Promise<void>

export interface GuardOptions {
  prolongs: boolean
  limit?: 'employee' | 'registration'
  onTooMany?: OnTooMany
  outcomeForOther?: (request: Request, employeeUids: readonly string[]) => Promise<Outcome | undefined>
}

export interface SessionGuard {
  /**
   * Admits only signed-in employees within their limits, and answers 401 or 429 to others. Answers 409 to a page that
   * was filled in by another employee than the session's: nothing happens in a colleague's name, and it doesn't extend
   * the colleague's session.
   *
   * @param options.prolongs whether the request extends the session: true if a person acts, not the page by itself
   * @param options.limit the limit against which the request counts
   * @param options.onTooMany answers instead if an employee has exceeded a limit
   * @param options.outcomeForOther makes sure of the outcome of a registration to report if a colleague is signed in,
   *   given the uids of the employee who filled in the page and of the colleague, since the name of the first can have
   *   been garbled on the way
   */
  (handler: SessionHandler, options: GuardOptions): RequestHandler
  /** Ends a session whose token has ended according to the service. */
  end(session: Session): Promise<void>
  /**
   * Answers with the failure of a call to the service. An ended token ends the session too.
   *
   * @param fields fields for refusals that in this call are about another field than usual
   */
  fail(guarded: GuardedRequest, answer: FailedAnswer, fields?: RefusalFields): Promise<void>
}

export function createSessionGuard(
  sessions: Sessions,
  cookies: Cookies,
  limits: RequestLimits,
): SessionGuard {
  const guard: SessionGuard =
    (handler, { prolongs, limit = 'employee', onTooMany, outcomeForOther }) =>
    async (request, response) => {
      const id = cookies.session.read(request)
      const { counters } = limits[limit]
      const asked = { employeeUid: employeeNamedBy(request), counters, prolongs }
      const visited = id === undefined ? undefined : await visit(request, id, asked)
      const { session, added } = visited ?? {}
      if (!session) {
        const tooMany = await limits.address(request.ip)
        sendProblem(request, response, tooMany ?? ownFailure('SESSION_EXPIRED'))
        return
      }
      const other = otherEmployeeOf(request, session)
      if (other !== undefined) {
        const tooMany = await limits.address(request.ip)
        const outcome = tooMany ? undefined : await outcomeForOther?.(request, [other, session.employeeUid])
        sendProblem(request, response, { ...(tooMany ?? ownFailure('OTHER_EMPLOYEE')), outcome })
        return
      }
      const guarded = { request, response, session }
      const tooMany = added ? limits[limit].exceededBy(added) : await limits[limit].count(session.employeeUid)
      // A session of an older version isn't counted or prolonged by a visit.
      if (!added && prolongs) await sessions.prolong(session)
      if (tooMany) {
        if (onTooMany) await onTooMany(guarded, tooMany)
        else sendProblem(request, response, tooMany)
        return
      }
      await handler(guarded)
    }

  /**
   * Lets reading requests pass if nothing can be counted: a store that accepts no writes may still hold the end of a
   * registration. People are looked up by POST, which must be counted.
   */
  async function visit(request: Request, id: string, asked: SessionVisit) {
    try {
      return await sessions.visit(id, asked)
    } catch (error) {
      if (!READING.includes(request.method) || !(error instanceof StoreUnavailable)) throw error
      const session = await sessions.find(id)
      return session && { session, added: [] }
    }
  }

  guard.end = async (session) => {
    // Without its token the session is useless anyway; the failure to end it must not replace the answer.
    await ignoreOutage(sessions.end(session.id))
  }

  guard.fail = async ({ request, response, session }, answer, fields) => {
    if (answer.kind === 'token_ended') await guard.end(session)
    sendProblem(request, response, failureOf(answer, fields))
  }
  return guard
}
