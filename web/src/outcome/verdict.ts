import type { Problem, Registered } from '@balie/shared'
import { type ApiResult, CALL_DEADLINE_MS } from '../api/client.ts'

const SERVER_FAULT = 500

// Our own request is given up at its deadline; what a proxy still holds of it gets half as long again.
const ARRIVED_BY_NOW_MS = 1.5 * CALL_DEADLINE_MS

export type Verdict =
  | { kind: 'registered'; registered: Registered }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'unknown'; problem?: Problem }

/** What the answer to a registration says about it. Whatever doesn't surely say otherwise leaves it unknown. */
export function verdictOnRegistering(result: ApiResult<Registered>): Verdict {
  if (result.kind !== 'problem' || result.problem.outcome !== undefined) return verdictOnLookingUp(result, 0)
  // A request that the BFF turns down itself (the same card is underway, say) has gone nowhere.
  const { problem } = result
  return problem.status < SERVER_FAULT ? { kind: 'refused', problem } : { kind: 'unknown', problem }
}

/**
 * What looking a registration up says about it. That the look-up failed says nothing. A key that the BFF doesn't know
 * was never taken on, so nothing went to the service; but only once our own request can't be on its way any more.
 */
export function verdictOnLookingUp(result: ApiResult<Registered>, sentMsAgo: number): Verdict {
  if (result.kind === 'ok') return { kind: 'registered', registered: result.data }
  if (result.kind === 'unreachable') return { kind: 'unknown' }
  const { problem } = result
  // Not registered, and yet not the end: the old card may be blocked.
  if (problem.block === 'unknown') return { kind: 'unknown', problem }
  const neverArrived = problem.code === 'UNKNOWN_KEY' && sentMsAgo > ARRIVED_BY_NOW_MS
  return problem.outcome === 'not_registered' || neverArrived
    ? { kind: 'refused', problem }
    : { kind: 'unknown', problem }
}
