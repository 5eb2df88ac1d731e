import express, { Router, type Request, type Response } from 'express'
import type { InteractionResults, Provider } from 'oidc-provider'
import { openIdAccounts } from '../data/openid-accounts.ts'
import { sendPage } from '../html/page.ts'
import { accountPage, overPage, secondStepPage } from './sign-in-pages.ts'
import { openIdPaths } from './openid-paths.ts'
import { parseLocales } from './sign-in-texts.ts'

/** The pages of a sign-in: who it is, and the second step if the application wants a strong sign-in. */
export function interactionRoutes(provider: () => Provider): Router {
  const router = Router()
  const path = `${openIdPaths.interaction}/:uid`

  /** Returns this browser's pending sign-in; without one, sends a page that says so. */
  async function underWay(request: Request, response: Response) {
    try {
      const { params } = await provider().interactionDetails(request, response)
      const language = parseLocales(params['ui_locales'])
      const { acr_values: acr } = params
      const wantsStrong = typeof acr === 'string' && acr.split(' ').includes('strong')
      return { language, wantsStrong }
    } catch {
      sendPage(response, 400, overPage(parseLocales(undefined)))
      return undefined
    }
  }

  const finish = (request: Request, response: Response, result: InteractionResults) =>
    provider().interactionFinished(request, response, result, { mergeWithLastSubmission: false })

  router.get(path, async (request, response) => {
    const found = await underWay(request, response)
    if (found) sendPage(response, 200, accountPage(found.language))
  })

  router.post(path, express.urlencoded({ extended: false }), async (request, response) => {
    const found = await underWay(request, response)
    if (!found) return
    const { language, wantsStrong } = found
    const body: unknown = request.body
    const form = new Map(typeof body === 'object' ? Object.entries(body ?? {}) : [])
    if (form.has('refuse')) {
      const result = { error: 'access_denied', error_description: 'User denied consent' }
      await finish(request, response, result)
      return
    }
    const account = openIdAccounts.find(({ sub }) => sub === form.get('employee'))
    if (!account) sendPage(response, 400, accountPage(language))
    else if (wantsStrong && !form.has('step')) sendPage(response, 200, secondStepPage(account, language))
    else {
      const acr = wantsStrong && account.hasSecondFactor ? 'strong' : 'optional'
      await finish(request, response, { login: { accountId: account.sub, acr, remember: false } })
    }
  })

  return router
}
