import type { Counter, Session } from '@balie/shared'

/** The counter to show: the wanted one as long as it is the employee's, then the session's. Undefined: to be chosen. */
export function chooseCounter(session: Session, wanted: string | undefined): Counter | undefined {
  return (
    session.counters.find(({ consumerKey }) => consumerKey === wanted) ??
    session.counters.find(({ consumerKey }) => consumerKey === session.initialCounter)
  )
}

/** The counters whose name holds every word of a search, whatever its case and accents. */
export function findCounters(counters: readonly Counter[], search: string): Counter[] {
  const words = plain(search).split(/\s+/)
  return counters.filter(({ name }) => words.every((word) => plain(name).includes(word)))
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
