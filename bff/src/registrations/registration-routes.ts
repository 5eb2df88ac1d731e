import {
  endpoints,
  IDEMPOTENCY_KEY_HEADER,
  type OpenRegistrations,
  type Outcome,
  type Today,
} from '@balie/shared'
import { type Request, Router } from 'express'
import type { Config } from '../config/config.ts'
import type { OwnCounter } from '../counters/own-counter.ts'
import { readBody } from '../http/body.ts'
import { type Failure, ownFailure, sendProblem } from '../http/problem.ts'
import type { ProlongationList } from '../prolongations/prolongation-list.ts'
import type { SessionGuard } from '../session/session-guard.ts'
import type { Session } from '../session/sessions.ts'
import { answerDeadline } from './answer-deadline.ts'
import { readIdempotencyKey } from './idempotency-key.ts'
import type { Registrar } from './registrar.ts'
import { refuseRequest } from './refuse-request.ts'
import { createSchemaOfDay } from './schema-of-day.ts'
import { sendResult } from './send-result.ts'
import { sendToday } from './lists/send-today.ts'

/**
 * `POST /api/registrations` (newCard), `GET /api/registrations?state=unsettled` (those whose end the employee hasn't
 * seen) and `?state=today`.
 */
export function registrationRoutes(options: {
  guard: SessionGuard
  ownCounter: OwnCounter
  registrar: Registrar
  prolonged: ProlongationList
  config: Pick<Config, 'edition' | 'uitpasTimeoutMs' | 'blockOldCard'>
  clock: () => Date
}): Router {
  const { guard, ownCounter, registrar, prolonged, config, clock } = options
  const router = Router()
  const schemaOf = createSchemaOfDay(config.edition)

  async function dayOf(session: Session): Promise<Today> {
    const today = await registrar.today(session)
    return { ...today, prolongations: await prolonged.lines(session.employeeUid, today.date) }
  }

  /** Ends an unused key, and reveals nothing about a used one: its result is for its own employee alone. */
  async function outcomeForOther(request: Request, employeeUid: string): Promise<Outcome | undefined> {
    const key = readIdempotencyKey(request.get(IDEMPOTENCY_KEY_HEADER))
    const isUnused =
      key !== undefined && (await registrar.refuseForColleague({ employeeUid, key }, request.body))
    return isUnused ? 'not_registered' : undefined
  }

  router.post(
    endpoints.register.path,
    guard(
      async (request, response, session) => {
        const answerBy = answerDeadline(config)
        const key = readIdempotencyKey(request.get(IDEMPOTENCY_KEY_HEADER))
        if (key === undefined) {
          sendProblem(request, response, ownFailure('IDEMPOTENCY_KEY_MISSING'))
          return
        }
        const refuse = (failure: Failure) => refuseRequest(options, { request, response, session }, failure)
        const sent: unknown = request.body
        const body = readBody(schemaOf(clock()), sent)
        if (body.kind === 'wrong') {
          await refuse(body.failure)
          return
        }
        if (body.data.blockUitpasNumber !== undefined && config.blockOldCard === 'never') {
          const errors = [{ field: 'blockUitpasNumber', code: 'BLOCKING_OFF' }] as const
          await refuse(ownFailure('VALIDATION_FAILED', { errors }))
          return
        }
        const named = { consumerKey: body.data.balieConsumerKey, refuse }
        const counter = await ownCounter({ request, response, session }, named)
        if (!counter) return
        const order = { session, key, registration: body.data, body: sent, counter, answerBy }
        const result = await registrar.register(order)
        await sendResult(options, { request, response }, { session, result, status: 201 })
      },
      {
        prolongs: true,
        limit: 'registration',
        onTooMany: (exchange, failure) => refuseRequest(options, exchange, failure),
        outcomeForOther,
      },
    ),
  )

  router.get(
    endpoints.openRegistrations.path,
    guard(
      async (request, response, session) => {
        const { state } = request.query
        switch (typeof state === 'string' ? state : '') {
          case 'unsettled':
            response.json((await registrar.open(session)) satisfies OpenRegistrations)
            return
          case 'today':
            sendToday(request, response, { today: await dayOf(session), session })
            return
          default:
            sendProblem(request, response, ownFailure('NOT_FOUND'))
        }
      },
      { prolongs: false },
    ),
  )

  return router
}
