import { Router, type RequestHandler } from 'express'
import { employees } from '../data/employees.ts'
import { answerCall } from '../http-call.ts'
import { OauthError } from '../oauth/oauth-problem.ts'
import { verifyRequest, type TokenCredentials } from '../oauth/verify-request.ts'
import type { Service } from '../service.ts'
import type { Answer } from './answer.ts'
import { balieList } from './balie-list.ts'
import { block } from './block.ts'
import { createFields, type CallRequest, type Fields } from './call-request.ts'
import { card } from './card.ts'
import { countCards } from './count-cards.ts'
import { writeMessage, type Message } from './message.ts'
import { newCard } from './new-card.ts'
import { passholderByUid } from './passholder-by-uid.ts'
import { price } from './price.ts'
import { prolong } from './prolong.ts'
import { Refusal, refusalMessage } from './refusal.ts'
import { retrieve } from './retrieve.ts'
import { search } from './search.ts'

type Call = (request: CallRequest, service: Service) => Message

/** The calls under `{prefix}/uitpas` (service.md §4), each with its name in logs and faults. */
export function callRoutes(service: Service): Router {
  const router = Router({ caseSensitive: true })
  router.post('/passholder/newCard', signed('newCard', newCard, service))
  router.get('/balie/list', signed('balieList', balieList, service))
  router.get('/retrieve', signed('retrieve', retrieve, service))
  router.get('/passholder/uid/:argument', signed('passholder', passholderByUid, service))
  router.get('/card', signed('card', card, service))
  router.post('/passholder/block/:argument', signed('block', block, service))
  router.get('/price', signed('price', price, service))
  router.get('/balie/countCards', signed('countCards', countCards, service))
  router.get('/passholder/search', signedByConsumer('search', search, service))
  // Last, since its path matches others too.
  router.post('/passholder/:argument/:second', signed('prolong', prolong, service))
  return router
}

function signed(name: string, call: Call, service: Service): RequestHandler {
  return (request, response) =>
    answerCall(name, service, { request, response }, ({ raw, query, form }) => {
      const { consumerKey, consumerSecret, nonces, clock } = service
      const verifier = { consumerKey, consumerSecret, nonces, now: clock.now() }
      const oauth = verifyRequest(raw, { ...verifier, findToken: (token) => credentials(token, service) })
      const uid = service.tokens.access(oauth.get('oauth_token') ?? '')?.employeeUid
      const employee = employees.find((candidate) => candidate.uid === uid)
      if (employee === undefined) throw new OauthError('token_rejected')
      const argument = (name: string) => textOrEmpty(request.params[name])
      const callRequest = {
        ...createFields([...query, ...form]),
        employee,
        pathArgument: argument('argument'),
        secondArgument: argument('second'),
      }
      return () => carryOut(name, service, () => call(callRequest, service))
    })
}

/** Verifies a call without an employee: one with a token is refused (service.md §2.3). */
function signedByConsumer(
  name: string,
  call: (request: Fields, service: Service) => Message,
  service: Service,
): RequestHandler {
  return (request, response) =>
    answerCall(name, service, { request, response }, ({ raw, query, form }) => {
      const { consumerKey, consumerSecret, nonces, clock } = service
      const oauth = verifyRequest(raw, {
        consumerKey,
        consumerSecret,
        nonces,
        now: clock.now(),
        findToken: null,
      })
      if (oauth.has('oauth_token')) throw new OauthError('token_rejected', 'signed by the consumer alone')
      return () => carryOut(name, service, () => call(createFields([...query, ...form]), service))
    })
}

/** Carries out a call and writes its answer or refusal in the requested style. */
function carryOut(name: string, { styles }: Service, call: () => Message): Answer {
  const message = orRefusal(call)
  return writeMessage(message, styles.next(name, message.status < 400 ? 'answer' : 'refusal'))
}

function orRefusal(call: () => Message): Message {
  try {
    return call()
  } catch (error) {
    if (error instanceof Refusal) return refusalMessage(error)
    throw error
  }
}

function textOrEmpty(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function credentials(token: string, { tokens }: Service): TokenCredentials | undefined {
  const found = tokens.access(token)
  if (found === undefined) return undefined
  return found.state === 'live'
    ? { secret: found.secret }
    : { secret: found.secret, problem: `token_${found.state}` }
}
