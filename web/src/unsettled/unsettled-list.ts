import type { Block, OpenRegistration, Problem } from '@balie/shared'
import type { Verdict } from '../outcome/verdict.ts'

/** How a registration ended, as the page was told. */
export type End = { kind: 'registered'; block: Block } | { kind: 'refused'; problem: Problem }

/** One of this employee's registrations of which somebody still has to take note. */
export interface Unsettled {
  registration: OpenRegistration
  /** Told to this page: from then on the BFF forgets that it was open, and only this page remembers. */
  end?: End
  /** What the last look brought, when it settled nothing. */
  lastLook?: 'unknown' | 'unreachable'
}

export interface UnsettledList {
  entries: Unsettled[]
  /** Keys of which the end was seen here: a list that was on its way may still hold them. */
  closed: string[]
  /** Whether the last time of asking failed: there may be others. */
  failed: boolean
}

export const EMPTY: UnsettledList = { entries: [], closed: [], failed: false }

/** What stands there for people. */
export type Standing = 'running' | 'unknown' | 'block-unknown' | 'registered' | 'not-registered'

export function standingOf({ registration, end }: Unsettled): Standing {
  if (end) return end.kind === 'registered' ? 'registered' : 'not-registered'
  const { outcome, block, running } = registration
  if (running) return 'running'
  if (outcome === 'registered') return 'registered'
  if (outcome === 'unknown') return 'unknown'
  return block === 'unknown' ? 'block-unknown' : 'not-registered'
}

export function isOpen(entry: Unsettled): boolean {
  return !['registered', 'not-registered'].includes(standingOf(entry))
}

/** The list after asking the BFF for it; undefined when that failed, which takes nothing away. */
export function withFetched(list: UnsettledList, fetched: OpenRegistration[] | undefined): UnsettledList {
  if (!fetched) return { ...list, failed: true }
  const told = list.entries.filter(({ end }) => end)
  const fresh = fetched
    .filter(({ key }) => !list.closed.includes(key) && !told.some((one) => one.registration.key === key))
    .map((registration) => {
      const before = list.entries.find((one) => one.registration.key === registration.key)
      return { ...before, registration }
    })
  const entries = [...told, ...fresh].toSorted((a, b) =>
    b.registration.sentAt.localeCompare(a.registration.sentAt),
  )
  return { ...list, entries, failed: false }
}

/** The list after looking one of them up. */
export function withVerdict(list: UnsettledList, key: string, verdict: Verdict): UnsettledList {
  return {
    ...list,
    entries: list.entries.map((entry) => (entry.registration.key === key ? judged(entry, verdict) : entry)),
  }
}

function judged({ registration }: Unsettled, verdict: Verdict): Unsettled {
  switch (verdict.kind) {
    case 'registered':
      return { registration, end: { kind: 'registered', block: verdict.registered.block } }
    case 'refused':
      return { registration, end: verdict }
    case 'unknown': {
      const { outcome, block } = verdict.problem ?? {}
      const now = { ...registration, running: false, ...(outcome && { outcome }), ...(block && { block }) }
      return { registration: now, lastLook: verdict.problem ? 'unknown' : 'unreachable' }
    }
  }
}

/** The list once the end of one has been seen. */
export function without(list: UnsettledList, key: string): UnsettledList {
  return {
    ...list,
    entries: list.entries.filter(({ registration }) => registration.key !== key),
    closed: [...list.closed, key],
  }
}
