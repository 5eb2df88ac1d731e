import { allEndpoints } from '@balie/shared'
import { type Request, Router } from 'express'
import type { Config } from '../config/config.ts'
import { readBody } from '../http/body.ts'
import { ownFailure, sendProblem } from '../http/problem.ts'
import type { SessionGuard } from '../session/session-guard.ts'
import type { Session } from '../session/sessions.ts'
import { answerDeadline } from './answer-deadline.ts'
import { readIdempotencyKey } from './idempotency-key.ts'
import type { Registrar } from './registrar.ts'
import { sendResult } from './send-result.ts'

/**
 * Routes about the outcome of registrations (contract.md §1): `GET /api/registrations/{key}`, `POST …/{key}/abandon`,
 * `POST …/{key}/close` and `POST /api/registrations/told`.
 */
export function outcomeRoutes(options: {
  guard: SessionGuard
  registrar: Registrar
  config: Pick<Config, 'uitpasTimeoutMs'>
  clock: () => Date
}): Router {
  const { guard, registrar, config } = options
  const router = Router()

  router.get(
    allEndpoints.registration.path,
    guard(
      async (request, response, session) => {
        const key = keyOf(request)
        const asked = key !== undefined && { session, key, answerBy: answerDeadline(config) }
        const result = asked ? await registrar.outcome(asked) : undefined
        if (asked && result) await sendResult(options, { request, response }, { ...asked, result })
        else sendProblem(request, response, ownFailure('UNKNOWN_KEY'))
      },
      { prolongs: false },
    ),
  )

  router.post(
    allEndpoints.abandon.path,
    guard(
      async (request, response, session) => {
        const key = keyOf(request)
        const body = readBody(allEndpoints.abandon.request, request.body)
        if (key === undefined || body.kind === 'wrong') {
          sendProblem(request, response, body.kind === 'wrong' ? body.failure : ownFailure('UNKNOWN_KEY'))
          return
        }
        const unused = { ...body.data, balieConsumerKey: ownCounterKey(session, body.data) }
        const asked = { session, key, answerBy: answerDeadline(config), unused }
        const result = await registrar.abandon(asked)
        await sendResult(options, { request, response }, { session, result })
      },
      { prolongs: false },
    ),
  )

  router.post(
    allEndpoints.close.path,
    guard(
      async (request, response, session) => {
        const key = keyOf(request)
        const asked = key !== undefined && { session, key, answerBy: answerDeadline(config) }
        const closing = asked ? await registrar.close(asked) : undefined
        if (!closing) sendProblem(request, response, ownFailure('UNKNOWN_KEY'))
        else if (closing.kind === 'closed') response.status(204).end()
        else await sendResult(options, { request, response }, { session, result: closing })
      },
      { prolongs: true },
    ),
  )

  router.post(
    allEndpoints.told.path,
    guard(
      async (request, response, session) => {
        const body = readBody(allEndpoints.told.request, request.body)
        if (body.kind === 'wrong') {
          sendProblem(request, response, body.failure)
          return
        }
        await registrar.told(session, body.data.keys)
        response.status(204).end()
      },
      { prolongs: false },
    ),
  )

  return router
}

function keyOf(request: Request): string | undefined {
  return readIdempotencyKey(request.params['key']?.toString())
}

/** Returns the body's counter if the employee still works there, otherwise another one: the key can be ended anyway. */
function ownCounterKey(
  { counters = [] }: Session,
  { balieConsumerKey }: { balieConsumerKey: string },
): string {
  const own = counters.find(({ consumerKey }) => consumerKey === balieConsumerKey) ?? counters[0]
  return own?.consumerKey ?? ''
}
