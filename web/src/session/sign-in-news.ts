import { LOGIN_RESULTS, type LoginResult } from '@balie/shared'

/**
 * News to show while signed out: the result of a sign-in, or that an employee was signed out.
 * `uitid-away`: signed out here, but perhaps not at UiTID.
 */
export type SignInNews = LoginResult | 'signed-out' | 'uitid-away'

/**
 * Reads `?login=…`, which the BFF puts in the address when a sign-in fails, and `?state=signed-out`, with which UiTID
 * sends the browser back after signing out there.
 */
export function readSignInNews(search: string): SignInNews | undefined {
  const parameters = new URLSearchParams(search)
  if (parameters.get('state') === 'signed-out') return 'signed-out'
  return LOGIN_RESULTS.find((result) => result === parameters.get('login'))
}
