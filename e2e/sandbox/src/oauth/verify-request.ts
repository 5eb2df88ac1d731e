import { baseString, type SignedTarget } from './base-string.ts'
import type { Nonces } from './nonces.ts'
import { OauthError } from './oauth-problem.ts'
import { parseAuthorizationHeader, parseForm, type Parameter } from './parameters.ts'
import { hmacSha1, sameSignature } from './signature.ts'

const CLOCK_SKEW_S = 5 * 60

/** A request as it came in: `query` and `body` are byte strings, `body` is null when it isn't a form. */
export type RawRequest = SignedTarget & {
  authorization: string | undefined
  query: string
  body: string | null
}

/** Credentials of a request's token; `problem` if that token is known but no longer valid. */
export type TokenCredentials = { secret: string; problem?: 'token_expired' | 'token_revoked' }

export type Verifier = {
  consumerKey: string
  consumerSecret: string
  nonces: Nonces
  now: Date
  /** Finds a token's credentials. Null if the call takes no token. */
  findToken: ((token: string) => TokenCredentials | undefined) | null
}

/** The OAuth parameters of a verified request. */
export type OauthParameters = ReadonlyMap<string, string>

/**
 * Verifies a signed request (RFC 5849 §3.2) and returns its OAuth parameters; throws an OauthError if it is invalid. A
 * nonce counts as used only if everything else in its request is valid.
 */
export function verifyRequest(request: RawRequest, verifier: Verifier): OauthParameters {
  const sent = [
    ...(parseAuthorizationHeader(request.authorization) ?? []),
    ...parseForm(request.query),
    ...parseForm(request.body ?? ''),
  ]
  const oauth = collectOauth(sent)
  const required = (name: string) => {
    const value = oauth.get(name)
    if (value === undefined || value === '') throw new OauthError('parameter_absent', name)
    return value
  }

  const signature = required('oauth_signature')
  const timestamp = required('oauth_timestamp')
  const nonce = required('oauth_nonce')
  if (required('oauth_consumer_key') !== verifier.consumerKey) throw new OauthError('consumer_key_unknown')
  if (required('oauth_signature_method') !== 'HMAC-SHA1') throw new OauthError('signature_method_rejected')
  if ((oauth.get('oauth_version') ?? '1.0') !== '1.0') throw new OauthError('version_rejected')
  checkTimestamp(timestamp, verifier.now)

  const credentials = verifier.findToken?.(required('oauth_token'))
  if (verifier.findToken !== null && credentials === undefined) throw new OauthError('token_rejected')

  const isRight = [withoutRepeats(sent), sent].some((parameters) => {
    const base = baseString(request, parameters)
    return sameSignature(hmacSha1(base, verifier.consumerSecret, credentials?.secret ?? ''), signature)
  })
  if (!isRight) throw new OauthError('signature_invalid', baseString(request, withoutRepeats(sent)))
  if (credentials?.problem) throw new OauthError(credentials.problem)
  const id = `${timestamp} ${nonce} ${oauth.get('oauth_token') ?? ''}`
  if (!verifier.nonces.use(id, verifier.now)) throw new OauthError('nonce_used')
  return oauth
}

/** Returns the protocol parameters by name. One may be sent twice, but not with two values. */
function collectOauth(sent: readonly Parameter[]): OauthParameters {
  const oauth = new Map<string, string>()
  for (const { name, value } of sent.filter(isOauth)) {
    if ((oauth.get(name) ?? value) !== value) throw new OauthError('parameter_rejected', name)
    oauth.set(name, value)
  }
  return oauth
}

/**
 * Existing clients send their OAuth parameters twice, in the header and in the query or body, but sign them once
 * (service.md §5). Strictly by RFC 5849 they would be signed twice: either is accepted.
 */
function withoutRepeats(sent: readonly Parameter[]): Parameter[] {
  const seen = new Set<string>()
  return sent.filter((parameter) => {
    if (!isOauth(parameter)) return true
    const isNew = !seen.has(parameter.name)
    seen.add(parameter.name)
    return isNew
  })
}

function isOauth({ name }: Parameter): boolean {
  return name.startsWith('oauth_')
}

function checkTimestamp(timestamp: string, now: Date): void {
  const age = Math.abs(now.getTime() / 1000 - Number(timestamp))
  if (!/^\d{1,12}$/.test(timestamp) || age > CLOCK_SKEW_S) throw new OauthError('timestamp_refused')
}
