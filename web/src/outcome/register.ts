import {
  endpoints,
  IDEMPOTENCY_KEY_HEADER,
  type Problem,
  type Registered,
  type Registration,
} from '@balie/shared'
import { type ApiResult, callApi } from '../api/client.ts'
import { sessionEndIn } from '../session/session-state.ts'
import { lookUpOutcome } from './look-up-outcome.ts'

interface Sent {
  key: string
  registration: Registration
}

/** POST /api/registrations: registers the card, once for a key. */
export async function register({ key, registration }: Sent): Promise<ApiResult<Registered>> {
  const headers = { [IDEMPOTENCY_KEY_HEADER]: key }
  const result = await callApi({ ...endpoints.register, headers, body: registration })
  if (result.kind !== 'problem' || !isAboutThisRequest(result.problem)) return result
  const known = await lookUpSent({ key, registration })
  // If nothing was sent under this key, the refusal tells the reason.
  return known.kind === 'problem' && known.problem.code === 'NOT_REGISTERED'
    ? { kind: 'problem', problem: { ...result.problem, outcome: 'not_registered' } }
    : known
}

/** Looks up the outcome of a registration that was sent. */
export function lookUpSent({ key, registration }: Sent): Promise<ApiResult<Registered>> {
  return lookUpOutcome({ key, ...registration })
}

/**
 * Tells whether a refusal leaves the key's outcome open, since the browser may have sent the same request before.
 * Without a session, or in a colleague's, it can't be looked up; signing in again shows it.
 */
function isAboutThisRequest(problem: Problem): boolean {
  const { outcome, code } = problem
  return outcome === undefined && code !== 'REGISTRATION_IN_PROGRESS' && sessionEndIn(problem) === undefined
}
