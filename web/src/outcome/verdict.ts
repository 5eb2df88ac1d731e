import type { Problem, Registered } from '@balie/shared'
import type { ApiResult } from '../api/client.ts'

export type Verdict =
  | { kind: 'registered'; registered: Registered }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'unknown'; problem?: Problem }

/**
 * Derives the outcome of a registration from an answer. Any answer that isn't conclusive leaves it unknown: a refusal
 * without an outcome is about this request alone, and the browser may have sent it twice.
 */
export function verdictOn(result: ApiResult<Registered>): Verdict {
  if (result.kind === 'ok') return { kind: 'registered', registered: result.data }
  if (result.kind === 'unreachable') return { kind: 'unknown' }
  const { problem } = result
  // Not registered, but not settled either: the old card may be blocked.
  if (problem.block === 'unknown') return { kind: 'unknown', problem }
  return isEnd(problem) ? { kind: 'refused', problem } : { kind: 'unknown', problem }
}

/** Tells whether a problem is conclusive: not registered, or not sent since another registration holds the locks. */
function isEnd({ outcome, code }: Problem): boolean {
  return outcome === 'not_registered' || (outcome === undefined && code === 'REGISTRATION_IN_PROGRESS')
}
