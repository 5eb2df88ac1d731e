import type { Answer } from '../uitpas/answer.ts'
import { balieList, type KnownCounter } from '../uitpas/calls/balie-list.ts'
import type { UitpasCaller } from '../uitpas/caller.ts'
import type { Session, Sessions } from '../session/sessions.ts'
import { ignoreOutage } from '../store/ignore-outage.ts'

/** The counters of the signed-in employee. */
export interface EmployeeCounters {
  all(session: Session): Promise<Answer<KnownCounter[]>>
  /**
   * Returns the counter with exactly this consumer key if it is one of the employee's.
   *
   * @param options.bypassesCache asks the service again, whatever the session holds from its start
   */
  find(
    session: Session,
    consumerKey: string,
    options?: { bypassesCache: boolean },
  ): Promise<Answer<KnownCounter | undefined>>
}

/**
 * Creates a reader that asks the service once in a session and keeps the answer with the session; an answer that bypasses
 * this cache isn't kept.
 */
export function createEmployeeCounters(call: UitpasCaller, sessions: Sessions): EmployeeCounters {
  const read = ({ token, employeeUid }: Session) => balieList(call, token, { employeeUid })

  async function all(session: Session): Promise<Answer<KnownCounter[]>> {
    if (session.counters) return { kind: 'ok', value: session.counters }
    const answer = await read(session)
    // Where the store takes no writes, they are read again the next time.
    if (answer.kind === 'ok') await ignoreOutage(sessions.rememberCounters(session, answer.value))
    return answer
  }

  return {
    all,
    async find(session, consumerKey, { bypassesCache } = { bypassesCache: false }) {
      const answer = await (bypassesCache ? read(session) : all(session))
      if (answer.kind !== 'ok') return answer
      return { kind: 'ok', value: answer.value.find((counter) => counter.consumerKey === consumerKey) }
    },
  }
}
