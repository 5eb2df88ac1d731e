import { createOpenIdSignIn } from '../auth/openid-sign-in.ts'
import { createDiscovery, type ProviderMetadata } from '../auth/openid-discovery.ts'
import { explainFailure } from '../auth/openid-failure.ts'
import { redeem } from '../auth/openid-grant.ts'
import type { Config } from '../config/config.ts'
import type { OpenIdSettings } from '../config/openid.ts'
import { createCaller } from '../uitpas/caller.ts'
import { exchangeToken } from '../uitpas/calls/exchange-token.ts'
import { createHttpClient, type Exchange, type HttpClient } from '../uitpas/http/http-client.ts'
import { sendUnsigned } from '../uitpas/http/read-again.ts'
import { type AddressAnswer, compareAnswers, readAddressAnswer } from './address-answer.ts'
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
/** An address that can't be registered, since its domain is reserved (RFC 2606). */
const UNREGISTERED = 'https://doctor-check.invalid/nowhere'

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

/** Settings and connections of one check. */
interface CheckContext {
  config: SignInConfig
  openId: OpenIdSettings
  http: HttpClient
  clock: () => Date
}

async function checkOpenId(context: CheckContext): Promise<CheckResult[]> {
  const { config, openId, http, clock } = context
  let last: Exchange | undefined
  const noting: HttpClient = { ...http, send: async (request) => (last = await http.send(request)) }
  const exchange = checkExchange(context)
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
  const [client, redirect, signOut] = await Promise.all([
    checkClient(context, metadata),
    askRedirectAddress(context),
    askSignOutAddress(context, metadata),
  ])
  return [
    { check: 'sign-in', state: 'ok', words: `by OpenID Connect at ${metadata.issuer}, ${way}` },
    adviseOnTime(date, clock()),
    client,
    adviseOnAddress('redirect address', { ...redirect, client }),
    adviseOnAddress('sign-out address', { ...signOut, client }),
    await exchange,
  ]
}

/** Redeems a made-up code: UiTID refuses the code if the secret is right, and the secret if it is wrong. */
async function checkClient(context: CheckContext, metadata: ProviderMetadata): Promise<CheckResult> {
  const { config, openId, http, clock } = context
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
function askRedirectAddress(context: CheckContext) {
  const { config, openId: settings, http, clock } = context
  const address = `${config.publicUrl}/auth/callback`
  const signedOutUrl = `${config.publicUrl}/`
  const call = createCaller({ apiUrl: config.uitpasApiUrl, consumer: config.consumer, http, clock })
  return askAddress({ address, other: `${address}/` }, http, async (callbackUrl) => {
    const signIn = createOpenIdSignIn({ settings, http, call, callbackUrl, signedOutUrl, clock })
    const started = await signIn.start({ language: 'nl', asksWho: false })
    if (started.kind === 'failed') return { cause: started.cause }
    const url = new URL(started.location)
    url.searchParams.set('prompt', 'none')
    return url.href
  })
}

/** Requests a sign-out without a sign-in: UiTID refuses an unknown address before anything else. */
function askSignOutAddress({ config, openId, http }: CheckContext, metadata: ProviderMetadata) {
  const { end_session_endpoint: endSession } = metadata
  const addresses = { address: `${config.publicUrl}/`, other: config.publicUrl }
  return askAddress(addresses, http, (back) => {
    if (endSession === undefined) return { cause: 'it has no sign-out' }
    const url = new URL(endSession)
    url.searchParams.set('client_id', openId.client.id)
    url.searchParams.set('post_logout_redirect_uri', back)
    return url.href
  })
}

/**
 * Asks UiTID about an address and its twin, and about an unregistered one if their answers need a comparison.
 *
 * @param requestFor makes the URL that asks about an address, or returns the cause if it can't
 */
async function askAddress(
  { address, other }: { address: string; other: string },
  http: HttpClient,
  requestFor: (address: string) => Promise<string | { cause: string }> | string | { cause: string },
) {
  const ask = async (asked: string): Promise<AddressAnswer> => {
    const url = await requestFor(asked)
    if (typeof url !== 'string') return { kind: 'unsaid', cause: url.cause }
    const exchange = await sendUnsigned(http, { method: 'GET', url, headers: {} })
    return readAddressAnswer(exchange, { url, address: asked })
  }
  const [own, twin] = await Promise.all([ask(address), ask(other)])
  if (own.kind !== 'elsewhere' && twin.kind !== 'elsewhere') return { address, other, own, twin }
  const unregistered = await ask(UNREGISTERED)
  const compare = (answer: AddressAnswer) => compareAnswers(answer, unregistered)
  return { address, other, own: compare(own), twin: compare(twin) }
}

async function checkExchange({ config, http, clock }: CheckContext): Promise<CheckResult> {
  const { uitpasApiUrl: apiUrl, consumer } = config
  return adviseOnExchange(await exchangeToken(createCaller({ apiUrl, consumer, http, clock }), MADE_UP))
}
