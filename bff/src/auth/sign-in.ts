import type { LoginResult } from '@balie/shared'
import type { EmployeeToken } from '../uitpas/oauth/employee-token.ts'

/** Beginning of a sign-in. */
export interface SignInWish {
  /** The page's language. */
  language: string
  /** True if UiTID has to ask who it is, also where somebody is signed in there. */
  asksWho: boolean
}

/** A failed step, with a fixed word or code for the log; never anything that was received. */
export interface SignInFailure {
  kind: 'failed'
  result: LoginResult
  cause: string
}

/**
 * A way of signing an employee in at UiTID (service.md §2). It knows of no request, cookie, session or draft: it is
 * given what came back, and says who it is.
 */
export interface SignIn {
  /**
   * Begins an attempt. `location` is where the browser goes, `attempt` names the attempt in the callback that follows,
   * and `kept` is what `finish` needs again: secret, and for this browser alone.
   */
  begin(
    wish: SignInWish,
  ): Promise<{ kind: 'ok'; location: string; attempt: string; kept: string } | SignInFailure>
  /** The attempt that a callback belongs to; undefined when it names none. */
  attemptOf(query: URLSearchParams): string | undefined
  /** Finishes an attempt. `signOut` is what `signOutLocation` needs later, secret as well. */
  finish(query: URLSearchParams, kept: string): Promise<SignedIn | SignInFailure>
  /**
   * Where the browser goes to sign out at UiTID too. `nowhere`: this way knows no such address. `away`: UiTID doesn't
   * answer, so it may still know who this was.
   */
  signOutLocation(
    signOut: string | undefined,
  ): Promise<{ kind: 'go'; location: string } | { kind: 'nowhere' } | { kind: 'away' }>
}

export interface SignedIn {
  kind: 'ok'
  employeeUid: string
  /** The name to show on the screen, where UiTID told it. */
  employeeName?: string | undefined
  token: EmployeeToken
  signOut?: string | undefined
}
