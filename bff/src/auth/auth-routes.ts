import { type Draft, endpoints } from '@balie/shared'
import { type Request, type Response, Router } from 'express'
import type { Logger } from 'pino'
import type { Drafts } from '../drafts/drafts.ts'
import { readBody } from '../http/body.ts'
import { ownFailure, sendProblem } from '../http/problem.ts'
import { requestIdOf } from '../http/request-id.ts'
import type { Cookies } from '../session/cookies.ts'
import type { Sessions } from '../session/sessions.ts'
import type { UitpasCaller } from '../uitpas/caller.ts'
import { accessToken, authorizeUrl, requestToken } from '../uitpas/oauth-tokens.ts'
import { type LoginAttempts, newBrowserId } from './login-attempts.ts'
import { safeReturnTo } from './return-to.ts'

const UITID_LANGUAGES = ['nl', 'fr', 'en', 'de']

export interface AuthDependencies {
  call: UitpasCaller
  apiUrl: string
  publicUrl: string
  sessions: Sessions
  attempts: LoginAttempts
  drafts: Drafts
  cookies: Cookies
  logger: Logger
}

/** What a login is begun with. */
interface LoginWish {
  lang: unknown
  link?: Draft | undefined
  employee?: string | undefined
}

/** The three legs of a login, and logout (service.md §2). */
export function authRoutes(dependencies: AuthDependencies): Router {
  const { call, apiUrl, publicUrl, sessions, attempts, drafts, cookies, logger } = dependencies
  const router = Router()

  /** First leg. Gives where the browser has to go, or undefined when UiTID doesn't answer. */
  async function beginLogin(request: Request, response: Response, wish: LoginWish) {
    const answer = await requestToken(call, { callbackUrl: `${publicUrl}/auth/callback` })
    if (answer.kind === 'failed') {
      logger.warn({ requestId: requestIdOf(response), event: 'request token', cause: answer.cause })
      return undefined
    }
    const browserId = cookies.login.read(request) ?? newBrowserId()
    const returnTo = safeReturnTo(request.query['returnTo'], publicUrl)
    await attempts.begin(
      { temporary: answer.token, returnTo, link: wish.link, employee: wish.employee },
      browserId,
    )
    cookies.login.write(response, browserId)
    const known = cookies.mark.read(request) ?? cookies.session.read(request)
    return authorizeUrl(apiUrl, {
      oauth_token: answer.token.key,
      // Once somebody has signed in with this browser, the next login always asks who it is: a shared PC's colleague
      // must never be signed in as the last one.
      type: known === undefined ? 'regular' : 'forcelogin',
      lang: UITID_LANGUAGES.find((language) => language === wish.lang) ?? 'nl',
    })
  }

  router.get('/auth/login', async (request, response) => {
    const location = await beginLogin(request, response, { lang: request.query['lang'] })
    response.redirect(location ?? '/?login=failed')
  })

  router.post(endpoints.login.path, async (request, response) => {
    const body = readBody(endpoints.login.request, request.body)
    if (body.kind === 'wrong') {
      sendProblem(request, response, body.failure)
      return
    }
    const location = await beginLogin(request, response, body.data)
    if (location === undefined) sendProblem(request, response, ownFailure('LOGIN_FAILED'))
    else response.json({ location })
  })

  router.get('/auth/callback', async (request, response) => {
    const { oauth_token: token, oauth_verifier: verifier } = request.query
    const browserId = cookies.login.read(request)
    const attempt =
      typeof token === 'string' && browserId !== undefined ? await attempts.take(token, browserId) : undefined
    if (!attempt) {
      logger.info({ event: 'login', result: 'unknown attempt' })
      response.redirect('/?login=failed')
      return
    }
    if (typeof verifier !== 'string' || verifier === '') {
      logger.info({ event: 'login', result: 'refused' })
      response.redirect('/?login=refused')
      return
    }
    const answer = await accessToken(call, { temporary: attempt.temporary, verifier })
    if (answer.kind === 'failed') {
      logger.warn({ requestId: requestIdOf(response), event: 'access token', cause: answer.cause })
      response.redirect('/?login=failed')
      return
    }
    const { employeeUid, key, secret } = answer.token
    const formerId = cookies.session.read(request)
    if (formerId !== undefined) await sessions.end(formerId)
    const isForThisOne = attempt.employee === undefined || attempt.employee === employeeUid
    if (attempt.link && isForThisOne) await drafts.save(employeeUid, attempt.link)
    cookies.session.write(response, await sessions.start({ employeeUid, token: { key, secret } }))
    cookies.mark.write(response, '1')
    logger.info({ event: 'login', result: 'signed in' })
    response.redirect(attempt.returnTo)
  })

  router.post(endpoints.logout.path, async (request, response) => {
    const id = cookies.session.read(request)
    if (id !== undefined) await sessions.end(id)
    cookies.session.clear(response)
    response.set('Clear-Site-Data', '"cache"').sendStatus(204)
  })

  return router
}
