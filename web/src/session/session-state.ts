import type { Problem, Session } from '@balie/shared'
import type { ApiResult } from '../api/client.ts'
import type { SignInNews } from './sign-in-news.ts'

const UNAUTHENTICATED = 401

/** Time of the warning before the end. */
export const WARNING_MS = 2 * 60_000

/**
 * Why the session for which this page was drawn isn't there any more: `signed-out` in another tab, or a `colleague` has
 * signed in with this browser, whose name UiTID may have told.
 */
export interface SessionEnd {
  why: 'expired' | 'signed-out' | 'colleague'
  name?: string | undefined
}

/**
 * State of the page. `ended` is a session that stopped while somebody was working: the form stays in memory for its
 * owner, behind a dialog, and nothing personal is shown.
 */
export type SessionState =
  | { kind: 'signed-in'; session: Session }
  | { kind: 'ended'; session: Session; end: SessionEnd }
  | { kind: 'signed-out'; news?: SignInNews }
  | { kind: 'unreachable'; problem?: Problem }

/** Gives the state of the page after asking for the session once more. A look that failed takes nothing off the screen. */
export function nextSessionState(
  previous: SessionState | undefined,
  result: ApiResult<Session>,
): SessionState {
  if (result.kind === 'ok') return stateWith(previous, result.data)
  if (isSessionEnd(result)) return endedSessionState(previous, { why: 'expired' })
  if (hasSession(previous)) return previous
  return result.kind === 'problem'
    ? { kind: 'unreachable', problem: result.problem }
    : { kind: 'unreachable' }
}

/** Where the page stands once it learns that its session is over. */
export function endedSessionState(previous: SessionState | undefined, end: SessionEnd): SessionState {
  if (previous?.kind === 'signed-out') return previous
  if (!hasSession(previous)) return { kind: 'signed-out' }
  // That somebody signed out says more than that there is no session.
  const isKnown = previous.kind === 'ended' && previous.end.why === 'signed-out' && end.why === 'expired'
  return isKnown ? previous : { kind: 'ended', session: previous.session, end }
}

/** A page that was drawn for one employee never becomes another's by itself. */
function stateWith(previous: SessionState | undefined, session: Session): SessionState {
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

/** Why a call was refused, where that is about the session: the whole page says it. */
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
