import type { Block, OpenRegistration, Problem } from '@balie/shared'

/** End of a registration, as the page was told. */
export type End = { kind: 'registered'; block: Block } | { kind: 'refused'; problem: Problem }

/** One of this employee's registrations of which somebody still has to take note. */
export interface Unsettled {
  registration: OpenRegistration
  /** As a look from this page found it; the list itself doesn't say why. */
  end?: End
  /** Result of the last look, if it settled nothing. */
  lastLook?: 'unknown' | 'unreachable'
  /** That no look settles it any more, and what the last one saw. */
  closable?: Problem
}

/** A registration whose end was seen here. */
export interface Seen {
  key: string
  registered: boolean
  /** By performance.now(). */
  at: number
}

export interface UnsettledList {
  entries: Unsettled[]
  /** What was seen here: a list that was on its way may still hold it. */
  closed: Seen[]
  /** True if the last time of asking failed: there may be others. */
  failed: boolean
  /** Number of others of which nothing can be read now. */
  unreadable: number
}

export const EMPTY: UnsettledList = { entries: [], closed: [], failed: false, unreadable: 0 }

/** Text for people. */
export type Standing = 'running' | 'unknown' | 'block-unknown' | 'registered' | 'not-registered'

export function standingOf({ registration, end }: Unsettled): Standing {
  if (end) return end.kind === 'registered' ? 'registered' : 'not-registered'
  const { outcome, block, running } = registration
  if (running) return 'running'
  if (outcome === 'registered') return 'registered'
  if (outcome === 'unknown') return 'unknown'
  return block === 'unknown' ? 'block-unknown' : 'not-registered'
}

/** Tells whether it is about this card for this passholder. */
export function isOf(
  { uid, uitpasNumber }: OpenRegistration,
  one: { uid: string; uitpasNumber: string },
): boolean {
  return uid === one.uid && uitpasNumber === one.uitpasNumber
}

export function isOpen(entry: Unsettled): boolean {
  return !['registered', 'not-registered'].includes(standingOf(entry))
}

/** The list after asking the BFF for it; undefined when that failed, which takes nothing away. */
export function withFetched(list: UnsettledList, fetched: OpenRegistration[] | undefined): UnsettledList {
  if (!fetched) return { ...list, failed: true }
  const told = list.entries.filter(
    ({ end, registration }) =>
      end && !fetched.some((one) => one.key === registration.key && isNews(one, end.kind === 'registered')),
  )
  const fresh = fetched
    .filter((one) => list.closed.every(({ key, registered }) => key !== one.key || isNews(one, registered)))
    .filter(({ key }) => !told.some((one) => one.registration.key === key))
    .map((registration) => {
      const before = list.entries.find((one) => one.registration.key === registration.key)
      return before?.end ? { registration } : { ...before, registration }
    })
  const entries = [...told, ...fresh].toSorted((a, b) =>
    b.registration.sentAt.localeCompare(a.registration.sentAt),
  )
  return { ...list, entries, failed: false }
}

/** A "not registered" that came from a look-up can turn out to be registered after all, never the other way round. */
function isNews({ outcome }: OpenRegistration, seenRegistered: boolean): boolean {
  return outcome === 'registered' && !seenRegistered
}

/** The list once the end of one has been seen. */
export function without(list: UnsettledList, seen: Seen): UnsettledList {
  return {
    ...list,
    entries: list.entries.filter(({ registration }) => registration.key !== seen.key),
    closed: [...list.closed.filter(({ key }) => key !== seen.key), seen],
  }
}
