/**
 * Ways in which a sign-in ends without a session, as `?login=…` tells the page:
 * - `refused`: the person said no at UiTID
 * - `again`: UiTID wants the person to sign in once more
 * - `expired`: the attempt is unknown, too old, used already, or another browser's
 * - `second-factor`: the sign-in was weaker than this installation requires
 * - `no-account`: UiTPAS doesn't know the account
 * - `token-unknown`, `no-permission`: the service didn't exchange the token
 * - `clock`: the identity token's time doesn't fit ours
 * - `away`: UiTID or the exchange doesn't answer
 * - `busy`, `unavailable`: this application can't serve the sign-in now
 * - `failed`: anything else
 */
export const LOGIN_RESULTS = [
  'refused',
  'again',
  'expired',
  'second-factor',
  'no-account',
  'token-unknown',
  'no-permission',
  'clock',
  'away',
  'busy',
  'unavailable',
  'failed',
] as const
export type LoginResult = (typeof LOGIN_RESULTS)[number]
