import type { Answer } from '../uitpas/answer.ts'
import { balieList, type KnownCounter } from '../uitpas/calls/balie-list.ts'
import type { UitpasCaller } from '../uitpas/caller.ts'
import type { Session, Sessions } from '../session/sessions.ts'

/** The counters of who is signed in. */
export interface EmployeeCounters {
  all(session: Session): Promise<Answer<KnownCounter[]>>
  /** The counter with this consumer key if it is the employee's own; keys are compared as they are. */
  find(session: Session, consumerKey: string): Promise<Answer<KnownCounter | undefined>>
}

/** Asks the service once in a session, and keeps the answer with the session. */
export function createEmployeeCounters(call: UitpasCaller, sessions: Sessions): EmployeeCounters {
  async function all(session: Session): Promise<Answer<KnownCounter[]>> {
    if (session.counters) return { kind: 'ok', value: session.counters }
    const answer = await balieList(call, session.token, { employeeUid: session.employeeUid })
    if (answer.kind === 'ok') await sessions.rememberCounters(session, answer.value)
    return answer
  }

  return {
    all,
    async find(session, consumerKey) {
      const answer = await all(session)
      if (answer.kind !== 'ok') return answer
      return { kind: 'ok', value: answer.value.find((counter) => counter.consumerKey === consumerKey) }
    },
  }
}
