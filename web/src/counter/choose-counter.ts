import { type Counter, foldText, type PageSession } from '@balie/shared'

/** Returns the wanted counter if it is the employee's, or else the session's; undefined if one has to be chosen. */
export function chooseCounter(session: PageSession, wanted: string | undefined): Counter | undefined {
  return (
    session.counters.find(({ consumerKey }) => consumerKey === wanted) ??
    session.counters.find(({ consumerKey }) => consumerKey === session.initialCounter)
  )
}

/** Returns the counters whose name holds every word of a search, ignoring case and accents. */
export function findCounters(counters: readonly Counter[], search: string): Counter[] {
  const words = foldText(search.trim()).split(/\s+/)
  return counters.filter(({ name }) => words.every((word) => foldText(name).includes(word)))
}
