import * as client from 'openid-client'
import * as z from 'zod/mini'
import type { HttpClient } from '../uitpas/http/http-client.ts'
import { createLimitedFetch } from './limited-fetch.ts'
import { isSameIssuer, type ProviderMetadata } from './openid-discovery.ts'
import { createReplay } from './openid-replay.ts'

/** Clock skew that a sign-in tolerates. */
export const CLOCK_TOLERANCE_S = 60
const MS_PER_S = 1000
/** Maximum number of keys to try for a token that doesn't name its own. */
const KEYS_MAX = 10

const issuerMismatch = z.object({ claim: z.literal('iss'), claims: z.object({ iss: z.string() }) })
const keySelection = z.object({ candidates: z.array(z.looseObject({})) })

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
 * The library is stricter than it must be in two ways: it compares the issuer literally, while a token may name it with
 * a slash more or less than discovery does, and it verifies by one key only, while a token needn't say by which of
 * several. The whole answer is then verified once more, against the other spelling or by each of these keys; the code is
 * redeemed only once.
 *
 * @throws the library's error if any check fails
 */
export async function redeem(
  options: Parameters<typeof configure>[0],
  callback: URL,
  checks: { expectedState: string; expectedNonce: string; pkceCodeVerifier: string },
): Promise<OpenIdTokens> {
  const { searchParams } = callback
  // An error signs no one in, so one without an issuer may still say why.
  if (searchParams.get('error') && !searchParams.has('iss')) searchParams.set('iss', options.metadata.issuer)
  const iss = searchParams.get('iss')
  const replay = createReplay(options.metadata)

  async function grant(metadata: ProviderMetadata, key?: object): Promise<OpenIdTokens> {
    if (iss !== null && isSameIssuer(iss, metadata.issuer)) searchParams.set('iss', metadata.issuer)
    const configuration = configure({ ...options, metadata })
    replay.use(configuration, key)
    return tokensOf(await client.authorizationCodeGrant(configuration, callback, { ...checks }))
  }

  async function grantByAnyKey(metadata: ProviderMetadata): Promise<OpenIdTokens> {
    try {
      return await grant(metadata)
    } catch (error) {
      let failure = error
      for (const key of applicableKeysIn(error)) {
        try {
          return await grant(metadata, key)
        } catch (next) {
          failure = next
        }
      }
      throw failure
    }
  }

  try {
    return await grantByAnyKey(options.metadata)
  } catch (error) {
    const named = issuerInTokenOf(error)
    if (named === undefined || !isSameIssuer(named, options.metadata.issuer)) throw error
    return grantByAnyKey({ ...options.metadata, issuer: named })
  }
}

function issuerInTokenOf(error: unknown): string | undefined {
  const { data } = issuerMismatch.safeParse(detailsOf(error, 'OAUTH_JWT_CLAIM_COMPARISON_FAILED'))
  return data?.claims.iss
}

/** Returns the keys of which the library couldn't choose one. */
function applicableKeysIn(error: unknown): object[] {
  const { data } = keySelection.safeParse(detailsOf(error, 'OAUTH_KEY_SELECTION_FAILED'))
  return data?.candidates.slice(0, KEYS_MAX) ?? []
}

/** Returns what the library attaches to its error with this code. */
function detailsOf(error: unknown, code: string): unknown {
  const isMeant = error instanceof client.ClientError && error.code === code
  return isMeant && error.cause instanceof Error ? error.cause.cause : undefined
}

function tokensOf(response: Awaited<ReturnType<typeof client.authorizationCodeGrant>>): OpenIdTokens {
  const claims = response.claims()
  if (!claims || response.id_token === undefined) throw new Error('no identity token')
  return { kind: 'ok', accessToken: response.access_token, idToken: response.id_token, claims }
}
