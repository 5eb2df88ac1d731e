import { Router } from 'express'
import { formAnswer, type Answer } from '../calls/answer.ts'
import { answerCall } from '../http-call.ts'
import type { Service } from '../service.ts'
import { OauthError } from './oauth-problem.ts'
import { verifyRequest, type OauthParameters } from './verify-request.ts'

/** The first and third leg: `requestToken` and `accessToken` (service.md §2.1). */
export function oauthRoutes(service: Service): Router {
  const { consumerKey, consumerSecret, nonces, tokens, clock } = service
  const verifier = () => ({ consumerKey, consumerSecret, nonces, now: clock.now() })
  const router = Router()
  router.post('/requestToken', (request, response) =>
    answerCall('requestToken', service, { request, response }, ({ raw }) => {
      const oauth = verifyRequest(raw, { ...verifier(), findToken: null })
      return () => giveRequestToken(oauth, service)
    }),
  )
  router.post('/accessToken', (request, response) =>
    answerCall('accessToken', service, { request, response }, ({ raw }) => {
      const oauth = verifyRequest(raw, {
        ...verifier(),
        findToken(token) {
          const found = tokens.request(token)
          // A token that was refused, used already or not granted yet counts as unknown.
          if (found?.state !== 'granted') return undefined
          return tokens.isStale(found, clock.now())
            ? { secret: found.secret, problem: 'token_expired' }
            : { secret: found.secret }
        },
      })
      return () => giveAccessToken(oauth, service)
    }),
  )
  return router
}

function giveRequestToken(oauth: OauthParameters, { tokens, clock, options, styles }: Service): Answer {
  const callback = oauth.get('oauth_callback')
  if (callback === undefined || callback === '') throw new OauthError('parameter_absent', 'oauth_callback')
  if (!/^https?:$/.test(URL.parse(callback)?.protocol ?? '')) {
    throw new OauthError('parameter_rejected', 'oauth_callback')
  }
  const { token, secret } = tokens.addRequest(callback, clock.now())
  const fields = {
    oauth_token: token,
    oauth_token_secret: secret,
    ...(options.omitCallbackConfirmed ? {} : { oauth_callback_confirmed: 'true' }),
  }
  return formAnswer(styles.form('requestToken', fields))
}

function giveAccessToken(oauth: OauthParameters, { tokens, styles }: Service): Answer {
  const request = tokens.request(oauth.get('oauth_token') ?? '')
  const verifier = oauth.get('oauth_verifier')
  if (verifier === undefined) throw new OauthError('parameter_absent', 'oauth_verifier')
  if (!request?.employeeUid || request.verifier !== verifier) throw new OauthError('verifier_invalid')
  request.state = 'used'
  const { token, secret, employeeUid } = tokens.addAccess(request.employeeUid)
  const fields = { oauth_token: token, oauth_token_secret: secret, userId: employeeUid }
  return formAnswer(styles.form('accessToken', fields))
}
