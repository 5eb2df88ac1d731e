import { type Failure, ownFailure, sendProblem } from '../http/problem.ts'
import { failureOf } from '../http/service-failure.ts'
import type { GuardedRequest, SessionGuard } from '../session/session-guard.ts'
import type { KnownCounter } from '../uitpas/calls/balie-list.ts'
import type { EmployeeCounters } from './employee-counters.ts'

/** Finds the counter that a request names; answers the request if it isn't one of the employee's own. */
export type OwnCounter = (
  guarded: GuardedRequest,
  named: {
    consumerKey: string
    /** Asks the service again, whatever the session holds from its start. */
    bypassesCache?: boolean
    /** Sends the failure instead of the default answer. */
    refuse?: (failure: Failure) => Promise<void>
  },
) => Promise<KnownCounter | undefined>

export function createOwnCounter(guard: SessionGuard, counters: EmployeeCounters): OwnCounter {
  return async (guarded, { consumerKey, bypassesCache = false, refuse }) => {
    const { request, response, session } = guarded
    const answer = await counters.find(session, consumerKey, { bypassesCache })
    if (answer.kind !== 'ok') {
      if (!refuse) await guard.fail(guarded, answer)
      else {
        await refuse(failureOf(answer))
        if (answer.kind === 'token_ended') await guard.end(session)
      }
      return undefined
    }
    if (!answer.value) {
      const failure = ownFailure('FORBIDDEN_COUNTER', { field: 'balieConsumerKey' })
      if (refuse) await refuse(failure)
      else sendProblem(request, response, failure)
    }
    return answer.value
  }
}
