import {
  brusselsDate,
  type Edition,
  endpoints,
  IDEMPOTENCY_KEY_HEADER,
  latestEndDate,
  registrationSchema,
} from '@balie/shared'
import { type Request, type Response, Router } from 'express'
import type { OwnCounter } from '../counters/own-counter.ts'
import { readBody } from '../http/body.ts'
import { ownFailure, sendProblem } from '../http/problem.ts'
import type { SessionGuard } from '../session/session-guard.ts'
import type { Session } from '../session/sessions.ts'
import { readIdempotencyKey } from './idempotency-key.ts'
import type { Registrar, RegistrationResult } from './registrar.ts'

const NOT_REGISTERED = { outcome: 'not_registered' } as const

/** `POST /api/registrations` (the seed's newCard) and `GET /api/registrations/{key}` (what became of it). */
export function registrationRoutes(options: {
  guard: SessionGuard
  ownCounter: OwnCounter
  registrar: Registrar
  edition: Edition
  clock: () => Date
}): Router {
  const { guard, ownCounter, registrar, edition, clock } = options
  const router = Router()

  async function answer(request: Request, response: Response, session: Session, result: RegistrationResult) {
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
        const key = readIdempotencyKey(request.get(IDEMPOTENCY_KEY_HEADER))
        if (key === undefined) {
          sendProblem(request, response, ownFailure('IDEMPOTENCY_KEY_MISSING'))
          return
        }
        const schema = registrationSchema({ today: brusselsDate(clock()), edition })
        const body = readBody(schema, request.body)
        if (body.kind === 'wrong') {
          sendProblem(request, response, { ...body.failure, ...NOT_REGISTERED })
          return
        }
        if (body.data.blockUitpasNumber !== undefined) {
          const errors = [{ field: 'blockUitpasNumber', code: 'BLOCKING_OFF' }] as const
          sendProblem(request, response, ownFailure('VALIDATION_FAILED', { errors, ...NOT_REGISTERED }))
          return
        }
        const named = { consumerKey: body.data.balieConsumerKey, ...NOT_REGISTERED }
        const counter = await ownCounter({ request, response, session }, named)
        if (!counter) return
        const result = await registrar.register(session, key, body.data, counter)
        await answer(request, response, session, result)
      },
      { prolongs: true, ...NOT_REGISTERED },
    ),
  )

  router.get(
    endpoints.registration.path,
    guard(
      async (request, response, session) => {
        const key = readIdempotencyKey(request.params['key']?.toString())
        const result = key === undefined ? undefined : await registrar.outcome(session, key)
        if (result) await answer(request, response, session, result)
        else sendProblem(request, response, ownFailure('UNKNOWN_KEY'))
      },
      { prolongs: false },
    ),
  )

  return router
}
