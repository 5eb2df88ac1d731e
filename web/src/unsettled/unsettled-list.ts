import type { Block, OpenRegistration, Problem } from '@balie/shared'

/** End of a registration, as answered to the page. */
export type End = { kind: 'registered'; block: Block } | { kind: 'refused'; problem: Problem }

/** A registration of this employee whose end still has to be acknowledged. */
export interface Unsettled {
  registration: OpenRegistration
  /** The end that this page's look-up found; the list itself doesn't give reasons. */
  end?: End
  /** Result of the last look-up, if it settled nothing. */
  lastLook?: 'unknown' | 'unreachable'
  /** The problem of a registration that no look-up settles any more, with the card as the last one saw it. */
  closable?: Problem
}

/** A registration whose end was seen on this page. */
export interface Seen {
  key: string
  registered: boolean
  /** By performance.now(). */
  at: number
}

export interface UnsettledList {
  entries: Unsettled[]
  /** Registrations whose end was seen here: a list that was under way may still hold them. */
  closed: Seen[]
  /** True if the last request for the list failed: there may be others. */
  failed: boolean
  /** Number of others that can't be read now. */
  unreadable: number
}

export const EMPTY: UnsettledList = { entries: [], closed: [], failed: false, unreadable: 0 }

/** Status of an entry, for its text. */
export type EntryStatus = 'running' | 'unknown' | 'block-unknown' | 'registered' | 'not-registered'

export function statusOf({ registration, end }: Unsettled): EntryStatus {
  if (end) return end.kind === 'registered' ? 'registered' : 'not-registered'
  const { outcome, block, running } = registration
  if (running) return 'running'
  if (outcome === 'registered') return 'registered'
  if (outcome === 'unknown') return 'unknown'
  return block === 'unknown' ? 'block-unknown' : 'not-registered'
}

/** Tells whether a registration is of this card for this passholder. */
export function isOf(
  { uid, uitpasNumber }: OpenRegistration,
  one: { uid: string; uitpasNumber: string },
): boolean {
  return uid === one.uid && uitpasNumber === one.uitpasNumber
}

export function isOpen(entry: Unsettled): boolean {
  return !['registered', 'not-registered'].includes(statusOf(entry))
}

/** Returns the list after a request to the BFF; `fetched` is undefined if that failed, which removes nothing. */
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

/** Tells whether an end is new: "not registered" can turn out to be registered after all, but never the reverse. */
function isNews({ outcome }: OpenRegistration, seenRegistered: boolean): boolean {
  return outcome === 'registered' && !seenRegistered
}

/** Returns the list without a registration whose end has been seen. */
export function without(list: UnsettledList, seen: Seen): UnsettledList {
  return {
    ...list,
    entries: list.entries.filter(({ registration }) => registration.key !== seen.key),
    closed: [...list.closed.filter(({ key }) => key !== seen.key), seen],
  }
}
