import type { Problem, Registered } from '@balie/shared'
import type { ApiResult } from '../api/client.ts'

export type Verdict =
  | { kind: 'registered'; registered: Registered }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'unknown'; problem?: Problem }

/**
 * What an answer says about a registration. Whatever doesn't definitely say otherwise leaves it unknown: a refusal
 * without an outcome speaks of this request alone, and the browser may have sent it a second time.
 */
export function verdictOn(result: ApiResult<Registered>): Verdict {
  if (result.kind === 'ok') return { kind: 'registered', registered: result.data }
  if (result.kind === 'unreachable') return { kind: 'unknown' }
  const { problem } = result
  // Not registered, and yet not the end: the old card may be blocked.
  if (problem.block === 'unknown') return { kind: 'unknown', problem }
  return isEnd(problem) ? { kind: 'refused', problem } : { kind: 'unknown', problem }
}

/** Another registration has the card or the passholder, so this one went nowhere. */
function isEnd({ outcome, code }: Problem): boolean {
  return outcome === 'not_registered' || (outcome === undefined && code === 'REGISTRATION_IN_PROGRESS')
}
