import type { Problem, Session } from '@balie/shared'
import type { ApiResult } from '../api/client.ts'
import type { SignInNews } from './sign-in-news.ts'

const UNAUTHENTICATED = 401

/** How long before its end somebody is warned. */
export const WARNING_MS = 2 * 60_000

/**
 * Where the page stands. `ended` is a session that stopped while somebody was working: what is on screen stays, under
 * a dialog, so that nothing is lost.
 */
export type SessionState =
  | { kind: 'signed-in'; session: Session }
  | { kind: 'ended'; session: Session }
  | { kind: 'signed-out'; news?: SignInNews }
  | { kind: 'unreachable'; problem?: Problem }

/** Where the page stands after asking for the session once more. A look that failed takes nothing off the screen. */
export function nextSessionState(
  previous: SessionState | undefined,
  result: ApiResult<Session>,
): SessionState {
  if (result.kind === 'ok') return { kind: 'signed-in', session: result.data }
  if (isSessionEnd(result)) return endedSessionState(previous)
  if (previous?.kind === 'signed-in' || previous?.kind === 'ended') return previous
  return result.kind === 'problem'
    ? { kind: 'unreachable', problem: result.problem }
    : { kind: 'unreachable' }
}

/** Where the page stands once any call has been told that there is no session. */
export function endedSessionState(previous: SessionState | undefined): SessionState {
  return previous?.kind === 'signed-in' || previous?.kind === 'ended'
    ? { kind: 'ended', session: previous.session }
    : { kind: 'signed-out' }
}

export function isSessionEnd(result: ApiResult<unknown>): boolean {
  return result.kind === 'problem' && isSessionEndStatus(result.problem.status)
}

export function isSessionEndStatus(status: number): boolean {
  return status === UNAUTHENTICATED
}
