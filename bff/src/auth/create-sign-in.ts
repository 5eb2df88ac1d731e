import type { Config } from '../config/config.ts'
import type { UitpasCaller } from '../uitpas/caller.ts'
import type { HttpClient } from '../uitpas/http/http-client.ts'
import { createOauthSignIn } from './oauth-sign-in.ts'
import { createOpenIdSignIn } from './openid-sign-in.ts'
import type { SignIn } from './sign-in.ts'

/** Creates the way of signing in from the settings: OpenID Connect if UITID_ISSUER is set, otherwise OAuth 1.0a. */
export function createSignIn(options: {
  config: Pick<Config, 'openId' | 'publicUrl' | 'uitpasApiUrl'>
  call: UitpasCaller
  http: HttpClient
  clock: () => Date
}): SignIn {
  const { config, call, http, clock } = options
  const callbackUrl = `${config.publicUrl}/auth/callback`
  if (config.openId === undefined)
    return createOauthSignIn({ call, apiUrl: config.uitpasApiUrl, callbackUrl })
  const signedOutUrl = `${config.publicUrl}/`
  return createOpenIdSignIn({ settings: config.openId, http, call, callbackUrl, signedOutUrl, clock })
}
