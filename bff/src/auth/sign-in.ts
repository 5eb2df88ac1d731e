import type { LoginResult } from '@balie/shared'
import type { EmployeeToken } from '../uitpas/oauth/employee-token.ts'

/** Parameters of a sign-in. */
export interface SignInParameters {
  /** The page's language. */
  language: string
  /** True if UiTID must ask for credentials even if someone is signed in there. */
  asksWho: boolean
}

/** A failed step, with a fixed word or code for the log, never with received data. */
export interface SignInFailure {
  kind: 'failed'
  result: LoginResult
  cause: string
}

/** Makes the failure of a sign-in: `result` is for the page, `cause` for the log, and quotes nothing. */
export function signInFailure(result: LoginResult, cause: string): SignInFailure {
  return { kind: 'failed', result, cause }
}

/**
 * A way of signing an employee in at UiTID (service.md §2). It knows nothing of requests, cookies, sessions or drafts:
 * it takes the parameters of the callback, and returns the employee. To add a way, write one file like oauth-sign-in.ts,
 * choose it in create-sign-in.ts by a setting, and check its prerequisites in doctor/check-sign-in.ts.
 */
export interface SignIn {
  /**
   * Starts an attempt. `location` is the address to send the browser to, `attemptName` names the attempt in its
   * callback, and `kept` is a secret of this browser that `finish` needs.
   */
  start(
    parameters: SignInParameters,
  ): Promise<{ kind: 'ok'; location: string; attemptName: string; kept: string } | SignInFailure>
  /** Returns the name of the attempt that a callback belongs to; undefined if it names none. */
  attemptNameOf(query: URLSearchParams): string | undefined
  /** Finishes an attempt. `signOut` of the result is a secret that `signOutLocation` needs later. */
  finish(query: URLSearchParams, kept: string): Promise<SignedIn | SignInFailure>
  /**
   * Returns the address at which the browser signs out at UiTID too. `nowhere`: this way has no such address. `away`:
   * UiTID doesn't answer, so the employee may still be signed in there.
   */
  signOutLocation(
    signOut: string | undefined,
  ): Promise<{ kind: 'go'; location: string } | { kind: 'nowhere' } | { kind: 'away' }>
}

export interface SignedIn {
  kind: 'ok'
  employeeUid: string
  /** The name to show on the screen; absent if UiTID doesn't give one. */
  employeeName?: string | undefined
  token: EmployeeToken
  signOut?: string | undefined
}
