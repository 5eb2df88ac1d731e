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
  return { kind: isEnd(problem) ? 'refused' : 'unknown', problem }
}

/**
 * Tells whether an answer that settles nothing says more than what is known. A look-up that fails says nothing of the
 * block, and "not registered" stands while only the block is open: newCard was never sent then.
 */
export function saysMore(
  { outcome, block }: Problem,
  known: Partial<Pick<Problem, 'outcome' | 'block'>> | undefined,
): boolean {
  if (!known || outcome === 'not_registered') return true
  return block !== undefined && known.outcome !== 'not_registered'
}

/** Tells whether a problem is conclusive: not registered, or not sent since another registration holds the locks. */
function isEnd({ block, outcome, code }: Problem): boolean {
  // Not registered, but not settled either: the old card may be blocked.
  if (block === 'unknown') return false
  return outcome === 'not_registered' || (outcome === undefined && code === 'REGISTRATION_IN_PROGRESS')
}
