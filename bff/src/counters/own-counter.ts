import type { Outcome } from '@balie/shared'
import type { Request, Response } from 'express'
import { ownFailure, sendProblem } from '../http/problem.ts'
import type { SessionGuard } from '../session/session-guard.ts'
import type { Session } from '../session/sessions.ts'
import type { KnownCounter } from '../uitpas/calls/balie-list.ts'
import type { EmployeeCounters } from './employee-counters.ts'

/** Finds the counter that a request names, and answers the request when it isn't one of the employee's own. */
export type OwnCounter = (
  exchange: { request: Request; response: Response; session: Session },
  named: { consumerKey: string; outcome?: Outcome },
) => Promise<KnownCounter | undefined>

export function createOwnCounter(guard: SessionGuard, counters: EmployeeCounters): OwnCounter {
  return async ({ request, response, session }, { consumerKey, outcome }) => {
    const answer = await counters.find(session, consumerKey)
    if (answer.kind !== 'ok') {
      await guard.fail(request, response, session, answer, { outcome })
      return undefined
    }
    if (!answer.value) {
      sendProblem(request, response, ownFailure('FORBIDDEN_COUNTER', { outcome, field: 'balieConsumerKey' }))
    }
    return answer.value
  }
}
