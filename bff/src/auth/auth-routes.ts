import { type Draft, allEndpoints } from '@balie/shared'
import { type Request, type Response, Router } from 'express'
import type { Logger } from 'pino'
import type { Drafts } from '../drafts/drafts.ts'
import { acceptBody } from '../http/body.ts'
import { ownFailure, sendProblem } from '../http/problem.ts'
import type { RunningWork } from '../http/running-work.ts'
import { tolerateOutage } from '../http/tolerate-outage.ts'
import { keepTrying } from '../store/keep-trying.ts'
import { requestIdOf } from '../tracing/request-id.ts'
import type { RequestLimits } from '../limits/request-limits.ts'
import type { Cookies } from '../session/cookies.ts'
import { otherEmployeeOf } from '../session/other-employee.ts'
import type { Sessions } from '../session/sessions.ts'
import { redirectToPage, redirectAfterErrors } from './redirect-to-page.ts'
import type { LoginAttempts } from './login-attempts.ts'
import { safeReturnTo } from './return-to.ts'
import type { SignIn, SignInFailure } from './sign-in.ts'

const CALLBACK_PATH = '/auth/callback'

export interface AuthDependencies {
  signIn: SignIn
  publicUrl: string
  sessions: Sessions
  attempts: LoginAttempts
  drafts: Drafts
  cookies: Cookies
  limits: RequestLimits
  logger: Logger
  /** Registers work that must be finished before this process may end. */
  track: RunningWork['track']
}

/** Parameters of a login, from the page. */
interface LoginParameters {
  lang: unknown
  link?: Draft | undefined
  employee?: string | undefined
}

/** Routes for signing in and out, independent of the way of signing in (service.md §2). */
export function authRoutes(dependencies: AuthDependencies): Router {
  const { signIn, publicUrl, sessions, attempts, drafts, cookies, limits, logger, track } = dependencies
  const router = Router()

  function log(response: Response, { result, cause }: Omit<SignInFailure, 'kind'>) {
    const line = { requestId: requestIdOf(response), event: 'login', result, cause }
    if (result === 'refused' || result === 'expired' || result === 'again') logger.info(line)
    else logger.warn(line)
  }

  const findSession = async (id: string | undefined) => (id === undefined ? undefined : sessions.find(id))

  /** Ends a session once the store is back; if it stays away, the session expires, under an id that no browser has. */
  const endOnceBack = (id: string) => void track(keepTrying(() => sessions.end(id)))

  async function endSession(id: string): Promise<void> {
    const ended = await tolerateOutage({ logger }, sessions.end(id), 'sign-out')
    if (ended.kind === 'away') endOnceBack(id)
  }

  /** Starts a login, and returns the address to send the browser to. */
  async function startLogin(request: Request, response: Response, parameters: LoginParameters) {
    const known = cookies.mark.read(request) ?? cookies.session.read(request)
    const started = await signIn.start({
      language: String(parameters.lang),
      // After the first login with this browser, every login asks who it is: on a shared PC, a colleague must never be
      // signed in as the previous employee.
      asksWho: known !== undefined,
    })
    if (started.kind === 'failed') {
      log(response, started)
      return started
    }
    const returnTo = safeReturnTo(request.query['returnTo'], publicUrl)
    const { link, employee } = parameters
    attempts.start(request, response, started.attemptName, { kept: started.kept, returnTo, link, employee })
    return started
  }

  router.get('/auth/login', async (request, response) => {
    if (await limits.login(request.ip, 'login')) {
      redirectToPage(response, 'busy')
      return
    }
    const started = await startLogin(request, response, { lang: request.query['lang'] })
    if (started.kind === 'ok') response.redirect(started.location)
    else redirectToPage(response, started.result)
  })

  router.post(allEndpoints.login.path, async (request, response) => {
    const tooMany = await limits.login(request.ip, 'login')
    if (tooMany) {
      sendProblem(request, response, tooMany)
      return
    }
    const body = acceptBody(allEndpoints.login.request, request, response)
    if (!body) return
    const started = await startLogin(request, response, body)
    if (started.kind === 'ok') response.json({ location: started.location })
    else sendProblem(request, response, ownFailure('LOGIN_FAILED'))
  })

  router.get(CALLBACK_PATH, async (request, response) => {
    // From now on this browser may have a session at UiTID, however this login ends.
    cookies.mark.write(response, '1')
    if (await limits.login(request.ip, 'callback')) {
      redirectToPage(response, 'busy')
      return
    }
    const query = new URLSearchParams(new URL(request.originalUrl, publicUrl).search)
    const name = signIn.attemptNameOf(query)
    const attempt = name === undefined ? undefined : attempts.take(request, response, name)
    if (!attempt) {
      log(response, { result: 'expired', cause: 'unknown attempt' })
      redirectToPage(response, 'expired')
      return
    }
    const signedIn = await signIn.finish(query, attempt.kept)
    if (signedIn.kind === 'failed') {
      log(response, signedIn)
      redirectToPage(response, signedIn.result)
      return
    }
    const { employeeUid } = signedIn
    const formerId = cookies.session.read(request)
    if (formerId !== undefined) await endSession(formerId)
    const isForThisOne = attempt.employee === undefined || attempt.employee === employeeUid
    if (attempt.link && isForThisOne) await drafts.save(employeeUid, attempt.link)
    cookies.session.write(response, await sessions.start(signedIn))
    logger.info({ event: 'login', result: 'signed in' })
    response.redirect(attempt.returnTo)
  })

  router.post(allEndpoints.logout.path, async (request, response) => {
    const id = cookies.session.read(request)
    const found = await tolerateOutage({ logger }, findSession(id), 'sign-out')
    const session = found.kind === 'done' ? found.value : undefined
    if (session && otherEmployeeOf(request, session) !== undefined) {
      sendProblem(request, response, ownFailure('OTHER_EMPLOYEE'))
      return
    }
    if (id !== undefined && found.kind === 'away') endOnceBack(id)
    else if (id !== undefined) await endSession(id)
    cookies.session.clear(response)
    // No Clear-Site-Data: what is personal is stored nowhere (no-store), and clearing a large cache takes seconds.
    const elsewhere = found.kind === 'away' ? found : await signIn.signOutLocation(session?.signOut)
    if (elsewhere.kind === 'nowhere') response.sendStatus(204)
    else response.json(elsewhere.kind === 'go' ? { location: elsewhere.location } : {})
  })

  router.use(['/auth/login', CALLBACK_PATH], redirectAfterErrors(logger))
  return router
}
