import { present } from '@balie/shared'
import { saysMore, type Verdict } from '../outcome/verdict.ts'
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
      const { problem } = verdict
      const { outcome, block, closable } = problem ?? {}
      // Without the block, it is an answer about the look-up, which failed.
      const lastLook = block ? 'unknown' : 'unreachable'
      if (!block && end) return { registration, end, lastLook }
      const isNews = problem && saysMore(problem, registration)
      const facts = isNews ? present({ outcome, block }) : {}
      return {
        registration: { ...registration, running: false, ...facts },
        lastLook,
        ...(closable && { closable: problem }),
      }
    }
  }
}
