import * as client from 'openid-client'
import type { HttpClient } from '../uitpas/http/http-client.ts'
import { createLimitedFetch } from './limited-fetch.ts'
import { isSameIssuer, type ProviderMetadata } from './openid-discovery.ts'

/** Clock skew that a sign-in tolerates. */
export const CLOCK_TOLERANCE_S = 60
const MS_PER_S = 1000

export interface OpenIdClient {
  id: string
  secret: string
}

/** Tokens for a code, fully verified. */
export interface OpenIdTokens {
  kind: 'ok'
  accessToken: string
  idToken: string
  claims: client.IDToken
}

/** Configures the library: `fetch` by our rules, signatures verified, 60 s of clock skew. */
export function configure(options: {
  http: HttpClient
  metadata: ProviderMetadata
  openIdClient: OpenIdClient
  clock: () => Date
}): client.Configuration {
  const { http, metadata, openIdClient, clock } = options
  const { origin, protocol } = new URL(metadata.issuer)
  const { end_session_endpoint: endSession, authorization_response_iss_parameter_supported: saysIss } =
    metadata
  const configuration = new client.Configuration(
    {
      issuer: metadata.issuer,
      authorization_endpoint: metadata.authorization_endpoint,
      token_endpoint: metadata.token_endpoint,
      jwks_uri: metadata.jwks_uri,
      id_token_signing_alg_values_supported: metadata.id_token_signing_alg_values_supported,
      ...(endSession !== undefined && { end_session_endpoint: endSession }),
      ...(saysIss !== undefined && { authorization_response_iss_parameter_supported: saysIss }),
    },
    openIdClient.id,
    {
      [client.clockTolerance]: CLOCK_TOLERANCE_S,
      [client.clockSkew]: Math.round((clock().getTime() - Date.now()) / MS_PER_S),
    },
    client.ClientSecretPost(openIdClient.secret),
  )
  configuration[client.customFetch] = createLimitedFetch(http, origin)
  // In production the settings refuse http, except to this machine.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked only so that it stands out
  if (protocol === 'http:') client.allowInsecureRequests(configuration)
  client.enableNonRepudiationChecks(configuration)
  return configuration
}

/**
 * Redeems the code of a callback and verifies the result: state, issuer, the identity token's signature by the
 * provider's present keys, audience, nonce and time (OpenID Connect Core 1.0 §3.1.3.7). The keys are read for each
 * sign-in, so that a rotation is never missed.
 *
 * A token may name the issuer with a slash more or less than discovery does. The library compares literally, so the
 * whole answer is then verified once more against the other spelling; the code is redeemed only once.
 *
 * @throws the library's error if any check fails
 */
export async function redeem(
  options: Parameters<typeof configure>[0],
  callback: URL,
  checks: { expectedState: string; expectedNonce: string; pkceCodeVerifier: string },
): Promise<OpenIdTokens> {
  const { metadata } = options
  const iss = callback.searchParams.get('iss')
  if (iss !== null && isSameIssuer(iss, metadata.issuer)) callback.searchParams.set('iss', metadata.issuer)
  const configuration = configure(options)
  const answer = keepTokenAnswer(configuration, metadata.token_endpoint)
  try {
    return tokensOf(await client.authorizationCodeGrant(configuration, callback, { ...checks }))
  } catch (error) {
    const named = issuerInTokenOf(error)
    if (named === undefined || !isSameIssuer(named, metadata.issuer)) throw error
    if (iss !== null) callback.searchParams.set('iss', named)
    const other = configure({ ...options, metadata: { ...metadata, issuer: named } })
    answer.replayIn(other)
    return tokensOf(await client.authorizationCodeGrant(other, callback, { ...checks }))
  }
}

/** Records the token endpoint's answer, so that it can be verified again without redeeming the code twice. */
function keepTokenAnswer(configuration: client.Configuration, tokenEndpoint: string) {
  const fetchLimited = configuration[client.customFetch]
  let kept: Response | undefined
  const isTokenRequest = (url: string) => url === new URL(tokenEndpoint).href
  if (fetchLimited)
    configuration[client.customFetch] = async (url, request) => {
      const response = await fetchLimited(url, request)
      if (isTokenRequest(url)) kept = response.clone()
      return response
    }
  return {
    replayIn(other: client.Configuration) {
      const fetchOther = other[client.customFetch]
      if (fetchOther)
        other[client.customFetch] = async (url, request) =>
          isTokenRequest(url) && kept ? kept : fetchOther(url, request)
    },
  }
}

function issuerInTokenOf(error: unknown): string | undefined {
  if (!(error instanceof client.ClientError) || error.code !== 'OAUTH_JWT_CLAIM_COMPARISON_FAILED')
    return undefined
  const details: unknown = error.cause instanceof Error ? error.cause.cause : undefined
  return issuerMismatch(details)
}

function issuerMismatch(details: unknown): string | undefined {
  if (typeof details !== 'object' || details === null) return undefined
  if (!('claim' in details) || details.claim !== 'iss' || !('claims' in details)) return undefined
  const { claims } = details
  if (typeof claims !== 'object' || claims === null || !('iss' in claims)) return undefined
  return typeof claims.iss === 'string' ? claims.iss : undefined
}

function tokensOf(response: Awaited<ReturnType<typeof client.authorizationCodeGrant>>): OpenIdTokens {
  const claims = response.claims()
  if (!claims || response.id_token === undefined) throw new Error('no identity token')
  return { kind: 'ok', accessToken: response.access_token, idToken: response.id_token, claims }
}
