import type { Verdict } from '../outcome/verdict.ts'
import type { Unsettled, UnsettledList } from './unsettled-list.ts'

/** Returns the list after a look-up of one registration. */
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
      // A failed look-up doesn't remove an earlier result.
      if (!outcome && end) return { registration, end, lastLook }
      return { registration: now, lastLook, ...(closable && { closable: verdict.problem }) }
    }
  }
}
