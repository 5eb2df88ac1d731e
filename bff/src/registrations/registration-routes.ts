import {
  brusselsDate,
  endpoints,
  IDEMPOTENCY_KEY_HEADER,
  latestEndDate,
  type OpenRegistrations,
} from '@balie/shared'
import { type Request, type Response, Router } from 'express'
import type { Config } from '../config/config.ts'
import type { OwnCounter } from '../counters/own-counter.ts'
import { readBody } from '../http/body.ts'
import { ownFailure, sendProblem } from '../http/problem.ts'
import type { SessionGuard } from '../session/session-guard.ts'
import type { Session } from '../session/sessions.ts'
import { readIdempotencyKey } from './idempotency-key.ts'
import type { Registrar } from './registrar.ts'
import { createSchemaOfDay } from './schema-of-day.ts'
import type { RegistrationResult } from './outcome/result.ts'
import { sendToday } from './lists/send-today.ts'

const NOT_REGISTERED = { outcome: 'not_registered' } as const

/** What a request is answered in beside the time that one call may take; the design allows 5 s. */
const ANSWER_MARGIN_MS = 4900

/**
 * `POST /api/registrations` (newCard), `GET /api/registrations/{key}` (what became of it),
 * `GET /api/registrations?state=unsettled` (which of them have no end that anybody was told) and `?state=today`.
 */
export function registrationRoutes(options: {
  guard: SessionGuard
  ownCounter: OwnCounter
  registrar: Registrar
  config: Pick<Config, 'edition' | 'uitpasTimeoutMs' | 'blockOldCard'>
  clock: () => Date
}): Router {
  const { guard, ownCounter, registrar, config, clock } = options
  const router = Router()
  const schemaOf = createSchemaOfDay(config.edition)
  const answerBy = () => performance.now() + config.uitpasTimeoutMs + ANSWER_MARGIN_MS

  async function answer(
    request: Request,
    response: Response,
    { session, key, result }: { session: Session; key: string; result: RegistrationResult },
  ) {
    const isEnd = result.kind === 'registered' || (result.failure.outcome !== undefined && !result.isOpen)
    // Only once all of it has gone out: whoever isn't there any more finds it among the open ones.
    if (isEnd) response.once('finish', () => void registrar.told(session, key))
    if (result.kind === 'registered') {
      response.status(request.method === 'POST' ? 201 : 200).json(result.body)
      return
    }
    if (result.endsSession) await guard.end(session)
    const facts = { ...result.failure.facts, latestEndDate: latestEndDate(brusselsDate(clock())) }
    sendProblem(request, response, { ...result.failure, facts })
  }

  router.post(
    endpoints.register.path,
    guard(
      async (request, response, session) => {
        const deadline = answerBy()
        const key = readIdempotencyKey(request.get(IDEMPOTENCY_KEY_HEADER))
        if (key === undefined) {
          sendProblem(request, response, ownFailure('IDEMPOTENCY_KEY_MISSING'))
          return
        }
        const body = readBody(schemaOf(clock()), request.body)
        if (body.kind === 'wrong') {
          sendProblem(request, response, { ...body.failure, ...NOT_REGISTERED })
          return
        }
        if (body.data.blockUitpasNumber !== undefined && config.blockOldCard === 'never') {
          const errors = [{ field: 'blockUitpasNumber', code: 'BLOCKING_OFF' }] as const
          sendProblem(request, response, ownFailure('VALIDATION_FAILED', { errors, ...NOT_REGISTERED }))
          return
        }
        const named = { consumerKey: body.data.balieConsumerKey, ...NOT_REGISTERED }
        const counter = await ownCounter({ request, response, session }, named)
        if (!counter) return
        const order = { session, key, registration: body.data, counter, answerBy: deadline }
        await answer(request, response, { session, key, result: await registrar.register(order) })
      },
      { prolongs: true, limit: 'registration', ...NOT_REGISTERED },
    ),
  )

  router.get(
    endpoints.openRegistrations.path,
    guard(
      async (request, response, session) => {
        const { state } = request.query
        switch (typeof state === 'string' ? state : '') {
          case 'unsettled':
            response.json({ registrations: await registrar.open(session) } satisfies OpenRegistrations)
            return
          case 'today':
            sendToday(request, response, { today: await registrar.today(session), session })
            return
          default:
            sendProblem(request, response, ownFailure('NOT_FOUND'))
        }
      },
      { prolongs: false },
    ),
  )

  router.get(
    endpoints.registration.path,
    guard(
      async (request, response, session) => {
        const key = readIdempotencyKey(request.params['key']?.toString())
        const asked = key !== undefined && { session, key, answerBy: answerBy() }
        const result = asked ? await registrar.outcome(asked) : undefined
        if (asked && result) await answer(request, response, { ...asked, result })
        else sendProblem(request, response, ownFailure('UNKNOWN_KEY'))
      },
      { prolongs: false },
    ),
  )

  return router
}
