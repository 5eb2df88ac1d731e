import { Router, type RequestHandler } from 'express'
import { employees } from '../data/employees.ts'
import { answerCall } from '../http-call.ts'
import { OauthError } from '../oauth/oauth-problem.ts'
import { verifyRequest, type TokenCredentials } from '../oauth/verify-request.ts'
import type { Service } from '../service.ts'
import type { Answer } from './answer.ts'
import { balieList } from './balie-list.ts'
import { block } from './block.ts'
import { createCallRequest, type CallRequest } from './call-request.ts'
import { card } from './card.ts'
import { newCard } from './new-card.ts'
import { passholderByUid } from './passholder-by-uid.ts'
import { price } from './price.ts'
import { retrieve } from './retrieve.ts'

type Call = (request: CallRequest, service: Service) => Answer

/** The calls under `{prefix}/uitpas` (service.md §4), each by the name that logs and faults use. */
export function callRoutes(service: Service): Router {
  const router = Router({ caseSensitive: true })
  router.post('/passholder/newCard', signed('newCard', newCard, service))
  router.get('/balie/list', signed('balieList', balieList, service))
  router.get('/retrieve', signed('retrieve', retrieve, service))
  router.get('/passholder/uid/:argument', signed('passholder', passholderByUid, service))
  router.get('/card', signed('card', card, service))
  router.post('/passholder/block/:argument', signed('block', block, service))
  router.get('/price', signed('price', price, service))
  return router
}

function signed(name: string, call: Call, service: Service): RequestHandler {
  return (request, response) =>
    answerCall(name, service, request, response, ({ raw, query, form }) => {
      const { consumerKey, consumerSecret, nonces, clock } = service
      const verifier = { consumerKey, consumerSecret, nonces, now: clock.now() }
      const oauth = verifyRequest(raw, { ...verifier, findToken: (token) => credentials(token, service) })
      const uid = service.tokens.access(oauth.get('oauth_token') ?? '')?.employeeUid
      const employee = employees.find((candidate) => candidate.uid === uid)
      if (employee === undefined) throw new OauthError('token_rejected')
      const argument: unknown = request.params['argument']
      const callRequest = createCallRequest(employee, typeof argument === 'string' ? argument : '', [
        ...query,
        ...form,
      ])
      return () => call(callRequest, service)
    })
}

function credentials(token: string, { tokens }: Service): TokenCredentials | undefined {
  const found = tokens.access(token)
  if (found === undefined) return undefined
  return found.state === 'live'
    ? { secret: found.secret }
    : { secret: found.secret, problem: `token_${found.state}` }
}
