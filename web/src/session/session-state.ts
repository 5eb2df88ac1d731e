import type { Problem, PageSession } from '@balie/shared'
import type { ApiResult } from '../api/client.ts'
import type { SignInNews } from './sign-in-news.ts'

const UNAUTHENTICATED = 401

/** Time between the warning and the end of the session. */
export const WARNING_MS = 2 * 60_000

/**
 * The reason why the session of this page is over: `signed-out` in another tab, or a `colleague` has signed in with
 * this browser, with a name if UiTID gave one.
 */
export interface SessionEnd {
  why: 'expired' | 'signed-out' | 'colleague'
  name?: string | undefined
}

/**
 * State of the page. `ended`: the session ended during the work; the form stays in memory for its owner, behind a
 * dialog, and no personal data is shown.
 */
export type SessionState =
  | { kind: 'signed-in'; session: PageSession }
  | { kind: 'ended'; session: PageSession; end: SessionEnd }
  | { kind: 'signed-out'; news?: SignInNews }
  | { kind: 'unreachable'; problem?: Problem }

/** Returns the state of the page after reading the session again. A failure to read it keeps the screen. */
export function nextSessionState(
  previous: SessionState | undefined,
  result: ApiResult<PageSession>,
): SessionState {
  if (result.kind === 'ok') return stateWith(previous, result.data)
  if (isSessionEnd(result)) return endedSessionState(previous, { why: 'expired' })
  if (hasSession(previous)) return previous
  return result.kind === 'problem'
    ? { kind: 'unreachable', problem: result.problem }
    : { kind: 'unreachable' }
}

/** Returns the state of the page once its session is over. */
export function endedSessionState(previous: SessionState | undefined, end: SessionEnd): SessionState {
  if (previous?.kind === 'signed-out') return previous
  if (!hasSession(previous)) return { kind: 'signed-out' }
  // "Signed out" is more precise than "no session", so it stays.
  const isKnown = previous.kind === 'ended' && previous.end.why === 'signed-out' && end.why === 'expired'
  return isKnown ? previous : { kind: 'ended', session: previous.session, end }
}

/** Returns the state for a session that was read: a page of one employee never becomes another's by itself. */
function stateWith(previous: SessionState | undefined, session: PageSession): SessionState {
  const { uid, name } = session.employee
  return hasSession(previous) && previous.session.employee.uid !== uid
    ? endedSessionState(previous, { why: 'colleague', name })
    : { kind: 'signed-in', session }
}

function hasSession(
  state: SessionState | undefined,
): state is Extract<SessionState, { kind: 'signed-in' | 'ended' }> {
  return state?.kind === 'signed-in' || state?.kind === 'ended'
}

/** Returns the end of the session in a refusal, if it is about that: then the whole page shows it. */
export function sessionEndIn({
  status,
  code,
}: Pick<Problem, 'status' | 'code'>): SessionEnd['why'] | undefined {
  if (status === UNAUTHENTICATED) return 'expired'
  return code === 'OTHER_EMPLOYEE' ? 'colleague' : undefined
}

export function isSessionEnd(result: ApiResult<unknown>): boolean {
  return result.kind === 'problem' && result.problem.status === UNAUTHENTICATED
}
