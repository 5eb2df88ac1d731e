import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { Provider, type Configuration, type JWK, type KoaContextWithOIDC } from 'oidc-provider'
import { openIdAccounts, type OpenIdAccount } from '../data/openid-accounts.ts'
import type { Service } from '../service.ts'
import { createAdapter } from './openid-records.ts'
import { openIdPaths } from './openid-paths.ts'
import { signOutPage, signedOutPage, failurePage } from './provider-pages.ts'

const MINUTE_S = 60
const HOUR_S = 60 * MINUTE_S
const RSA_BITS = 2048
/** A different key for each process: a cookie of another sandbox on this machine isn't valid here. */
const COOKIE_KEY = randomBytes(32).toString('hex')

/**
 * UiTID's OpenID provider: a certified one, with the paths and habits of Keycloak. Its own name ends with a slash, as
 * UiTID's does.
 *
 * @param issuer without that slash
 * @param keys the first signs, all are published
 */
export function createProvider(issuer: string, service: Service, keys: readonly JWK[]): Provider {
  const provider = new Provider(`${issuer}/`, configure(service, keys))
  acceptAnyOrigin(provider)
  provider.on('grant.success', (context) => noteTokens(context, service))
  return provider
}

function configure({ openIdClient, openIdRecords }: Service, keys: readonly JWK[]): Configuration {
  const { authorization, token, userinfo, jwks, endSession, interaction } = openIdPaths
  return {
    adapter: (kind) => createAdapter(openIdRecords, kind),
    clients: [
      {
        client_id: openIdClient.id,
        client_secret: openIdClient.secret,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: ['http://localhost/auth/callback'],
        post_logout_redirect_uris: ['http://localhost/'],
      },
    ],
    jwks: { keys: [...keys] },
    cookies: {
      keys: [COOKIE_KEY],
      // Cookies ignore ports, so the names must differ from those of an application on the same machine.
      names: {
        session: 'uitid_sandbox_session',
        interaction: 'uitid_sandbox_interaction',
        resume: 'uitid_sandbox_resume',
      },
    },
    routes: { authorization, token, userinfo, jwks, end_session: endSession },
    interactions: { url: (_, { uid }) => `${interaction}/${uid}` },
    acrValues: ['optional', 'strong'],
    claims: {
      openid: ['sub', 'acr', 'https://publiq.be/uitidv1id'],
      profile: ['given_name', 'family_name', 'name'],
      email: ['email'],
    },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    extraParams: ['referrer', 'audience'],
    findAccount: (_, sub, token) => {
      const account = openIdAccounts.find((known) => known.sub === sub)
      const acr = token && 'acr' in token ? token.acr : undefined
      return account && { accountId: sub, claims: () => claimsOf(account, acr) }
    },
    // Choosing a name both signs in and authorises the application.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        accountId: oidc.session?.accountId,
        clientId: oidc.client?.clientId,
      })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: signOutPage, postLogoutSuccessSource: signedOutPage },
    },
    renderError: failurePage,
    ttl: {
      AccessToken: 5 * MINUTE_S,
      AuthorizationCode: MINUTE_S,
      Grant: 10 * HOUR_S,
      IdToken: 5 * MINUTE_S,
      Interaction: HOUR_S,
      Session: 10 * HOUR_S,
    },
  }
}

function claimsOf(account: OpenIdAccount, acr: string | undefined) {
  const { sub, givenName, familyName, email, employeeUid } = account
  return {
    sub,
    given_name: givenName,
    family_name: familyName,
    name: `${givenName} ${familyName}`,
    email,
    ...(acr !== undefined && { acr }),
    ...(employeeUid !== null && { 'https://publiq.be/uitidv1id': employeeUid }),
  }
}

/**
 * Redirect addresses must match literally, except for the origin, since an application's port isn't known beforehand.
 */
function acceptAnyOrigin({ Client }: Provider): void {
  const isRegistered = (value: string, path: string) => {
    const url = URL.parse(value)
    return url !== null && /^https?:$/.test(url.protocol) && value === `${url.origin}${path}`
  }
  Client.prototype.redirectUriAllowed = (value) => isRegistered(value, '/auth/callback')
  Client.prototype.postLogoutRedirectUriAllowed = (value) => isRegistered(value, '/')
}

function noteTokens({ oidc, body }: KoaContextWithOIDC, { openIdTokens }: Service): void {
  const account = openIdAccounts.find(({ sub }) => sub === oidc.entities.Account?.accountId)
  const answer: unknown = body
  if (!account || typeof answer !== 'object' || answer === null) return
  const { exchange, employeeUid } = account
  if ('access_token' in answer && typeof answer.access_token === 'string')
    openIdTokens.add(answer.access_token, { employeeUid, exchange })
  for (const secret of [
    'id_token' in answer && answer.id_token,
    oidc.params?.['code'],
    oidc.params?.['code_verifier'],
  ])
    if (typeof secret === 'string') openIdTokens.note(secret)
}

/** A key with which identity tokens are signed. */
export function createSigningKey(): JWK {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: RSA_BITS })
  const kid = randomBytes(8).toString('hex')
  return { ...privateKey.export({ format: 'jwk' }), kty: 'RSA', kid, use: 'sig', alg: 'RS256' }
}
