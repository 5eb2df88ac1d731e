import * as client from 'openid-client'
import * as z from 'zod/mini'
import type { OpenIdSettings } from '../config/openid.ts'
import { jsonField } from '../store/json-field.ts'
import type { UitpasCaller } from '../uitpas/caller.ts'
import { type ExchangeAnswer, exchangeToken } from '../uitpas/calls/exchange-token.ts'
import type { HttpClient, HttpRequest } from '../uitpas/http/http-client.ts'
import { createDiscovery } from './openid-discovery.ts'
import { explainFailure } from './openid-failure.ts'
import { CLOCK_TOLERANCE_S, configure, redeem } from './openid-grant.ts'
import { type SignIn, type SignInFailure, signInFailure } from './sign-in.ts'

/** UiTID has no English (service.md §2.2). */
const UITID_LANGUAGES = ['nl', 'fr', 'de']
const MS_PER_S = 1000
/** Time for all calls of a callback, in deadlines of one: a proxy before this application waits for 30 s. */
const CALLS_TOGETHER = 2
/** Longest address to sign out: a Keycloak takes 4096 bytes for a request's first line, where nothing else is set. */
const LOCATION_MAX_LENGTH = 4000

const keptSchema = jsonField(z.object({ nonce: z.string(), verifier: z.string() }))
const nameSchema = z.catch(
  z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(100))),
  undefined,
)
const claimsSchema = z.object({
  given_name: nameSchema,
  name: nameSchema,
  acr: z.catch(z.optional(z.string()), undefined),
})

/**
 * Signs in by OpenID Connect (authorization code, PKCE), then exchanges the access token for the employee's user access
 * token (service.md §2.2). The OpenID tokens are then dropped, except the identity token, which signing out needs.
 */
export function createOpenIdSignIn(options: {
  settings: OpenIdSettings
  http: HttpClient
  call: UitpasCaller
  callbackUrl: string
  signedOutUrl: string
  clock: () => Date
}): SignIn {
  const { settings, http, call, callbackUrl, signedOutUrl, clock } = options
  const { client: openIdClient, acrValues, requiredAcr, authorizeParameters } = settings
  const discovery = createDiscovery(http, settings.issuer, clock)

  /** Checks the claims that the library leaves to its user; undefined if they are in order. */
  function refuseClaims(claims: { iat: number; azp?: unknown; acr?: string | undefined }) {
    // The library checks `exp` and `nbf`, but UiTID leaves out `nbf`: `iat` reveals a clock of ours that is behind.
    if (claims.iat > clock().getTime() / MS_PER_S + CLOCK_TOLERANCE_S) return signInFailure('clock', 'iat')
    // The library compares the authorised party only where there are several audiences.
    if ((claims.azp ?? openIdClient.id) !== openIdClient.id) return signInFailure('failed', 'azp')
    const isStrong = requiredAcr.length === 0 || requiredAcr.includes(claims.acr ?? '')
    return isStrong ? undefined : signInFailure('second-factor', 'acr')
  }

  return {
    async start({ language, asksWho }) {
      const found = await discovery.find()
      if (found.kind === 'failed') return signInFailure('away', found.cause)
      const [state, nonce, verifier] = [
        client.randomState(),
        client.randomNonce(),
        client.randomPKCECodeVerifier(),
      ]
      const { metadata } = found
      const location = client.buildAuthorizationUrl(configure({ http, metadata, openIdClient, clock }), {
        ...authorizeParameters,
        redirect_uri: callbackUrl,
        scope: 'openid profile email',
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ui_locales: UITID_LANGUAGES.find((known) => known === language) ?? 'nl',
        ...(asksWho && { prompt: 'login' }),
        ...(acrValues !== undefined && { acr_values: acrValues }),
      })
      return {
        kind: 'ok',
        location: location.href,
        attemptName: state,
        kept: JSON.stringify({ nonce, verifier }),
      }
    },

    attemptNameOf(query) {
      const [state, ...others] = query.getAll('state')
      return others.length === 0 ? state : undefined
    },

    async finish(query, kept) {
      const secrets = keptSchema.safeParse(kept)
      if (!secrets.success) return signInFailure('expired', 'unreadable attempt')
      const until = performance.now() + CALLS_TOGETHER * http.deadlineMs
      const found = await discovery.find()
      if (found.kind === 'failed') return signInFailure('away', found.cause)
      const callback = new URL(`${callbackUrl}?${query.toString()}`)
      const inTime = { ...http, send: (request: HttpRequest) => http.send(endingAt(until, request)) }
      const options = { http: inTime, metadata: found.metadata, openIdClient, clock }
      const redeeming = redeem(options, callback, {
        expectedState: query.get('state') ?? '',
        expectedNonce: secrets.data.nonce,
        pkceCodeVerifier: secrets.data.verifier,
      })
      const tokens = await redeeming.catch(explainFailure)
      if (tokens.kind === 'failed') return tokens
      const claims = claimsSchema.parse(tokens.claims)
      const refused = refuseClaims({ ...tokens.claims, acr: claims.acr })
      if (refused) return refused
      const answer = await exchangeToken((request) => call(endingAt(until, request)), tokens.accessToken)
      if (answer.kind === 'failed') return explainExchange(answer)
      return { ...answer, employeeName: claims.given_name ?? claims.name, signOut: tokens.idToken }
    },

    async signOutLocation(idToken) {
      if (idToken === undefined) return { kind: 'nowhere' }
      const found = await discovery.look()
      if (found.kind === 'failed') return { kind: 'away' }
      const { metadata } = found
      if (metadata.end_session_endpoint === undefined) return { kind: 'away' }
      const configuration = configure({ http, metadata, openIdClient, clock })
      const back = { post_logout_redirect_uri: signedOutUrl, state: 'signed-out' }
      const { href } = client.buildEndSessionUrl(configuration, { id_token_hint: idToken, ...back })
      if (href.length <= LOCATION_MAX_LENGTH) return { kind: 'go', location: href }
      // UiTID then asks whether to sign out, as the library names the client all the same.
      return { kind: 'go', location: client.buildEndSessionUrl(configuration, back).href }
    },
  }
}

/** Shortens the deadline of a request to what is left until this time, on the clock of `performance.now`. */
function endingAt<Request extends { deadlineMs?: number | undefined }>(until: number, request: Request) {
  return { ...request, deadlineMs: Math.max(until - performance.now(), 0) }
}

function explainExchange({ reason, cause }: Exclude<ExchangeAnswer, { kind: 'ok' }>): SignInFailure {
  const results = {
    no_account: 'no-account',
    token_unknown: 'token-unknown',
    no_permission: 'no-permission',
    clock: 'clock',
    not_accepted: 'failed',
    refused: 'failed',
    away: 'away',
  } as const
  return signInFailure(results[reason], `exchange: ${cause}`)
}
