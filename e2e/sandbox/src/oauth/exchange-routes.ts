import { Router } from 'express'
import { plainAnswer, type Answer } from '../calls/answer.ts'
import { say, writeMessage } from '../calls/message.ts'
import { answerCall } from '../http-call.ts'
import type { Service } from '../service.ts'
import { el } from '../xml/element.ts'
import type { Parameter } from './parameters.ts'
import { verifyRequest } from './verify-request.ts'

/** `authapi/auth0at`: a user access token for an OpenID access token, signed by the consumer alone (service.md §2.2). */
export function exchangeRoutes(service: Service): Router {
  const { consumerKey, consumerSecret, nonces, clock } = service
  const router = Router({ caseSensitive: true })
  router.post('/auth0at', (request, response) =>
    answerCall('exchange', service, { request, response }, ({ raw, form }) => {
      verifyRequest(raw, { consumerKey, consumerSecret, nonces, now: clock.now(), findToken: null })
      return () => exchange(form, service)
    }),
  )
  return router
}

function exchange(form: readonly Parameter[], { openIdTokens, tokens, options }: Service): Answer {
  if (options.exchangeForbidden) return page(403, 'Forbidden')
  const at = form.find(({ name }) => name === 'at')?.value ?? ''
  const owner = openIdTokens.ownerOf(at)
  if (owner === undefined || owner.exchange === 'token unknown') return page(401, 'Unauthorized')
  if (owner.exchange === 'not permitted') return page(403, 'Forbidden')
  if (owner.exchange === 'away') return page(503, 'Service Unavailable')
  if (owner.employeeUid === null) {
    const message = el('message', 'Could not exchange the token: no such user')
    return writeMessage(say(el('response', [el('code', 'FAILED'), message]), { layout: 'indented' }))
  }
  const { token, secret } = tokens.addAccess(owner.employeeUid)
  const user = el('user', [el('uid', owner.employeeUid)])
  const given = el('token', [el('token', token), el('tokenSecret', secret), user])
  return writeMessage(say(el('response', [el('code', 'SUCCESS'), given]), { layout: 'compact' }))
}

/** Makes an HTML page like those of the gateway in front of the service. */
function page(status: number, words: string): Answer {
  return plainAnswer(status, 'text/html;charset=UTF-8', `<html>${words}</html>`)
}
