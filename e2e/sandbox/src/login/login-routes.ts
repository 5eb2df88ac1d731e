import { randomUUID } from 'node:crypto'
import { Router, type Request, type Response } from 'express'
import { employees } from '../data/employees.ts'
import { sendPage } from '../html/page.ts'
import { receive } from '../http-call.ts'
import type { Parameter } from '../oauth/parameters.ts'
import type { RequestToken } from '../oauth/tokens.ts'
import type { Service } from '../service.ts'
import { invalidPage, loginPage } from './login-page.ts'
import { parseLanguage } from './login-texts.ts'
import { readSignOn, writeSignOn } from './sign-on-cookie.ts'

/** The second leg: `auth/authorize`, the page that UiTID shows the browser (service.md §2.1). */
export function loginRoutes(service: Service): Router {
  const router = Router()
  router.get('/authorize', (request, response) => ask(request, response, service))
  router.post('/authorize', (request, response) => decide(request, response, service))
  return router
}

function ask(request: Request, response: Response, service: Service): void {
  const field = reader(receive(request).query)
  const language = parseLanguage(field('lang'))
  const token = openRequest(field('oauth_token'), service)
  if (!token) {
    sendPage(response, 400, invalidPage(language))
    return
  }
  // Choosing a name both signs in and authorises the application, so there is nothing left to ask if one is signed in.
  const signedIn = service.signedIn.get(readSignOn(request) ?? '')
  if (signedIn !== undefined && field('type') !== 'forcelogin') grant(token, signedIn, response)
  else sendPage(response, 200, loginPage(token.token, language, field('email')))
}

function decide(request: Request, response: Response, service: Service): void {
  const field = reader(receive(request).form)
  const token = openRequest(field('oauth_token'), service)
  const employee = employees.find(({ uid }) => uid === field('employee'))
  if (!token || (!employee && field('refuse') === undefined)) {
    sendPage(response, 400, invalidPage(parseLanguage(field('lang'))))
  } else if (!employee) {
    token.state = 'refused'
    goBack(token, {}, response)
  } else {
    const session = randomUUID()
    service.signedIn.set(session, employee.uid)
    writeSignOn(response, session)
    grant(token, employee.uid, response)
  }
}

/** Returns a request token that hasn't been answered yet. */
function openRequest(token: string | undefined, { tokens, clock }: Service): RequestToken | null {
  const found = tokens.request(token ?? '')
  return found?.state === 'new' && !tokens.isStale(found, clock.now()) ? found : null
}

function grant(token: RequestToken, employeeUid: string, response: Response): void {
  const verifier = randomUUID()
  Object.assign(token, { state: 'granted', employeeUid, verifier })
  goBack(token, { oauth_verifier: verifier }, response)
}

function goBack({ callback, token }: RequestToken, more: Record<string, string>, response: Response): void {
  const url = new URL(callback)
  for (const [name, value] of Object.entries({ oauth_token: token, ...more }))
    url.searchParams.append(name, value)
  response.set('Cache-Control', 'no-store').redirect(303, url.href)
}

function reader(parameters: readonly Parameter[]): (name: string) => string | undefined {
  return (wanted) => parameters.find(({ name }) => name === wanted)?.value
}
