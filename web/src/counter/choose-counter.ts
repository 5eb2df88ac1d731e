import type { Counter, Session } from '@balie/shared'

/** The counter to show: the wanted one as long as it is the employee's, then the session's, then the first. */
export function chooseCounter(session: Session, wanted: string | undefined): Counter | undefined {
  return (
    session.counters.find(({ consumerKey }) => consumerKey === wanted) ??
    session.counters.find(({ consumerKey }) => consumerKey === session.initialCounter) ??
    session.counters[0]
  )
}

/** Whether this counter may grant kansenstatuut in any card system. */
export function mayGrantKansenstatuut(counter: Counter): boolean {
  return counter.cardSystems.some((system) => system.mayGrantKansenstatuut)
}
