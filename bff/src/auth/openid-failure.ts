import type { LoginResult } from '@balie/shared'
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client'
import { ProviderAway } from './limited-fetch.ts'
import { type SignInFailure, signInFailure } from './sign-in.ts'

/** Errors of OpenID Connect at the callback (Core 1.0 §3.1.2.6, RFC 6749 §4.1.2.1) with a result of their own. */
const CALLBACK_ERRORS: ReadonlyMap<string, LoginResult> = new Map<string, LoginResult>([
  ['access_denied', 'refused'],
  ['login_required', 'again'],
  ['interaction_required', 'again'],
  ['account_selection_required', 'again'],
  ['consent_required', 'again'],
  ['temporarily_unavailable', 'away'],
  ['server_error', 'away'],
  ['unmet_authentication_requirements', 'second-factor'],
])
/** Errors of the token endpoint (RFC 6749 §5.2) with a result of their own; two are the callback's, which some answer here. */
const TOKEN_ERRORS: ReadonlyMap<string, LoginResult> = new Map<string, LoginResult>([
  // The code was used before, or expired.
  ['invalid_grant', 'expired'],
  ['temporarily_unavailable', 'away'],
  ['server_error', 'away'],
])
/**
 * Keycloak's description beside `temporarily_unavailable`, for a person who took too long on its page, or signed in
 * meanwhile in another tab: UiTID isn't away.
 */
const EXPIRED = 'authentication_expired'

/** Turns an error of the OpenID library into a result, with a cause for the log that quotes nothing. */
export function explainFailure(error: unknown): SignInFailure {
  if (error instanceof AuthorizationResponseError) {
    if ([error.error, error.error_description].includes(EXPIRED)) return signInFailure('expired', EXPIRED)
    return signInFailure(CALLBACK_ERRORS.get(error.error) ?? 'failed', oauthErrorWord(error.error))
  }
  if (error instanceof ResponseBodyError)
    return signInFailure(TOKEN_ERRORS.get(error.error) ?? 'failed', oauthErrorWord(error.error))
  if (error instanceof ClientError) {
    if (error.cause instanceof ProviderAway) return signInFailure('away', error.cause.message)
    if (error.code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return signInFailure('clock', error.code)
    return signInFailure('failed', error.code ?? error.name)
  }
  return signInFailure('failed', error instanceof Error ? error.name : 'unknown')
}

/** Returns a received error code if it looks like one, otherwise a fixed word: others wrote it. */
export function oauthErrorWord(code: string): string {
  return /^[a-z_]{1,40}$/.test(code) ? code : 'unknown error'
}
