import type { UitpasCaller } from '../uitpas/caller.ts'
import { accessToken, authorizeUrl, requestToken } from '../uitpas/calls/oauth-tokens.ts'
import { type SignIn, signInFailure } from './sign-in.ts'

const UITID_LANGUAGES = ['nl', 'fr', 'en', 'de']

/** Signs in by the three legs of OAuth 1.0a (service.md §2.1). UiTID gives no name and has no address to sign out. */
export function createOauthSignIn(options: {
  call: UitpasCaller
  apiUrl: string
  callbackUrl: string
}): SignIn {
  const { call, apiUrl, callbackUrl } = options
  return {
    async start({ language, asksWho }) {
      const answer = await requestToken(call, { callbackUrl })
      if (answer.kind === 'failed') return signInFailure(answer.reason, answer.cause)
      const location = authorizeUrl(apiUrl, {
        oauth_token: answer.token.key,
        type: asksWho ? 'forcelogin' : 'regular',
        lang: UITID_LANGUAGES.find((known) => known === language) ?? 'nl',
      })
      return { kind: 'ok', location, attemptName: answer.token.key, kept: answer.token.secret }
    },

    attemptNameOf: (query) => onlyOne(query, 'oauth_token'),

    async finish(query, kept) {
      const verifier = onlyOne(query, 'oauth_verifier')
      if (verifier === undefined) return signInFailure('refused', 'no verifier')
      const temporary = { key: onlyOne(query, 'oauth_token') ?? '', secret: kept }
      const answer = await accessToken(call, { temporary, verifier })
      if (answer.kind === 'failed') return signInFailure(answer.reason, answer.cause)
      const { employeeUid, key, secret } = answer.token
      return { kind: 'ok', employeeUid, token: { key, secret } }
    },

    signOutLocation: () => Promise.resolve({ kind: 'nowhere' }),
  }
}

/** Returns a parameter that occurs once and isn't empty; otherwise undefined. */
function onlyOne(query: URLSearchParams, name: string): string | undefined {
  const [value, ...others] = query.getAll(name)
  return others.length === 0 && value !== '' ? value : undefined
}
