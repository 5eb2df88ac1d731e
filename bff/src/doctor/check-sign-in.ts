import { createOpenIdSignIn } from '../auth/openid-sign-in.ts'
import { createDiscovery, type ProviderMetadata } from '../auth/openid-discovery.ts'
import { explainFailure } from '../auth/openid-failure.ts'
import { redeem } from '../auth/openid-grant.ts'
import type { Config } from '../config/config.ts'
import type { OpenIdSettings } from '../config/openid.ts'
import { createCaller } from '../uitpas/caller.ts'
import { exchangeToken } from '../uitpas/calls/exchange-token.ts'
import { createHttpClient, type Exchange, type HttpClient } from '../uitpas/http/http-client.ts'
import type { CheckResult } from './check-result.ts'
import {
  adviseOnAddress,
  adviseOnClient,
  adviseOnDiscovery,
  adviseOnExchange,
  adviseOnTime,
} from './sign-in-advice.ts'
import { describeWay } from './way-advice.ts'

type SignInConfig = Pick<
  Config,
  'uitpasApiUrl' | 'uitpasTimeoutMs' | 'consumer' | 'publicUrl' | 'proxies' | 'openId'
>

/** Made-up value: no code, token or person has this name. */
const MADE_UP = 'doctor-check'

/**
 * Checks the prerequisites of signing in, as far as possible without a person: UiTID's discovery document, its time,
 * the client and its secret, the addresses that are registered there, and the permission to exchange (service.md §2).
 * Signs no one in.
 */
export async function checkSignIn(config: SignInConfig, clock: () => Date): Promise<CheckResult[]> {
  if (config.openId === undefined) {
    const words = `by OAuth 1.0a, with ${config.publicUrl}/auth/callback; by OpenID Connect once UITID_ISSUER is set, as UiTID wants it since July 2024`
    return [{ check: 'sign-in', state: 'ok', words }]
  }
  const http = createHttpClient({ deadlineMs: config.uitpasTimeoutMs, proxies: config.proxies })
  try {
    return await checkOpenId({ config, openId: config.openId, http, clock })
  } finally {
    await http.close()
  }
}

interface Visit {
  config: SignInConfig
  openId: OpenIdSettings
  http: HttpClient
  clock: () => Date
}

async function checkOpenId(visit: Visit): Promise<CheckResult[]> {
  const { config, openId, http, clock } = visit
  let last: Exchange | undefined
  const noting: HttpClient = { ...http, send: async (request) => (last = await http.send(request)) }
  const exchange = checkExchange(visit)
  const found = await createDiscovery(noting, openId.issuer, clock).find()
  if (found.kind === 'failed') {
    const words = adviseOnDiscovery(found.cause, { exchange: last, ...openId, ...config })
    return [
      { check: 'sign-in', state: 'wrong', words },
      ...(['UiTID’s clock', 'client', 'redirect address', 'sign-out address'] as const).map(
        (check): CheckResult => ({ check, state: 'skipped', words: 'UiTID has to answer first' }),
      ),
      await exchange,
    ]
  }
  const { metadata, date } = found
  const way = describeWay(config.proxies, openId.issuer)
  return [
    { check: 'sign-in', state: 'ok', words: `by OpenID Connect at ${metadata.issuer}, ${way}` },
    adviseOnTime(date, clock()),
    ...(await Promise.all([
      checkClient(visit, metadata),
      checkRedirectAddress(visit),
      checkSignOutAddress(visit, metadata),
      exchange,
    ])),
  ]
}

/** Redeems a made-up code: UiTID refuses the code if the secret is right, and the secret if it is wrong. */
async function checkClient(visit: Visit, metadata: ProviderMetadata): Promise<CheckResult> {
  const { config, openId, http, clock } = visit
  const callback = new URL(`${config.publicUrl}/auth/callback`)
  for (const [name, value] of Object.entries({ code: MADE_UP, state: MADE_UP, iss: metadata.issuer }))
    callback.searchParams.set(name, value)
  try {
    const checks = { expectedState: MADE_UP, expectedNonce: MADE_UP, pkceCodeVerifier: MADE_UP.repeat(4) }
    await redeem({ http, metadata, openIdClient: openId.client, clock }, callback, checks)
    return adviseOnClient(undefined)
  } catch (error) {
    return adviseOnClient(explainFailure(error).cause)
  }
}

/** Requests a sign-in without interaction (`prompt=none`): UiTID redirects only to an address that it knows. */
async function checkRedirectAddress(visit: Visit): Promise<CheckResult> {
  const { config, openId: settings, http, clock } = visit
  const callbackUrl = `${config.publicUrl}/auth/callback`
  const signedOutUrl = `${config.publicUrl}/`
  const call = createCaller({ apiUrl: config.uitpasApiUrl, consumer: config.consumer, http, clock })
  const isKnown = async (address: string) => {
    const signIn = createOpenIdSignIn({ settings, http, call, callbackUrl: address, signedOutUrl, clock })
    const begun = await signIn.begin({ language: 'nl', asksWho: false })
    if (begun.kind === 'failed') return undefined
    const url = new URL(begun.location)
    url.searchParams.set('prompt', 'none')
    return isRedirect(await http.send({ method: 'GET', url: url.href, headers: {} }))
  }
  const other = `${callbackUrl}/`
  const [known, otherKnown] = await Promise.all([isKnown(callbackUrl), isKnown(other)])
  return adviseOnAddress('redirect address', { address: callbackUrl, other, known, otherKnown })
}

/** Requests a sign-out without a sign-in: UiTID refuses an unknown address before anything else. */
async function checkSignOutAddress({ config, openId, http }: Visit, metadata: ProviderMetadata) {
  const address = `${config.publicUrl}/`
  const other = config.publicUrl
  const { end_session_endpoint: endSession } = metadata
  const isKnown = async (back: string) => {
    if (endSession === undefined) return undefined
    const url = new URL(endSession)
    url.searchParams.set('client_id', openId.client.id)
    url.searchParams.set('post_logout_redirect_uri', back)
    const exchange = await http.send({ method: 'GET', url: url.href, headers: {} })
    return isRedirect(exchange) ?? (exchange.kind === 'answered' && exchange.status < 300 ? true : undefined)
  }
  const [known, otherKnown] = await Promise.all([isKnown(address), isKnown(other)])
  return adviseOnAddress('sign-out address', { address, other, known, otherKnown })
}

/** Tells whether UiTID knows the address; undefined if the answer doesn't say. */
function isRedirect(exchange: Exchange): boolean | undefined {
  if (exchange.kind !== 'answered') return undefined
  const { status } = exchange
  if (status >= 300 && status < 400) return true
  return status >= 400 && status < 500 ? false : undefined
}

async function checkExchange({ config, http, clock }: Visit): Promise<CheckResult> {
  const { uitpasApiUrl: apiUrl, consumer } = config
  return adviseOnExchange(await exchangeToken(createCaller({ apiUrl, consumer, http, clock }), MADE_UP))
}
