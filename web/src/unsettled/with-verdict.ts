import type { Verdict } from '../outcome/verdict.ts'
import type { Unsettled, UnsettledList } from './unsettled-list.ts'

/** The list after looking one of them up. */
export function withVerdict(list: UnsettledList, key: string, verdict: Verdict): UnsettledList {
  return {
    ...list,
    entries: list.entries.map((entry) => (entry.registration.key === key ? judged(entry, verdict) : entry)),
  }
}

function judged({ registration, end }: Unsettled, verdict: Verdict): Unsettled {
  switch (verdict.kind) {
    case 'registered':
      return { registration, end: { kind: 'registered', block: verdict.registered.block } }
    case 'refused':
      return { registration, end: verdict }
    case 'unknown': {
      const { outcome, block, closable } = verdict.problem ?? {}
      const now = { ...registration, running: false, ...(outcome && { outcome }), ...(block && { block }) }
      const lastLook = outcome ? 'unknown' : 'unreachable'
      // A look that failed takes nothing away from what was found before.
      if (!outcome && end) return { registration, end, lastLook }
      return { registration: now, lastLook, ...(closable && { closable: verdict.problem }) }
    }
  }
}
