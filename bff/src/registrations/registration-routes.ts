import {
  allEndpoints,
  IDEMPOTENCY_KEY_HEADER,
  type OpenRegistrations,
  type Outcome,
  type Today,
} from '@balie/shared'
import { type Request, Router } from 'express'
import type { Config } from '../config/config.ts'
import type { EmployeeCounters } from '../counters/employee-counters.ts'
import type { OwnCounter } from '../counters/own-counter.ts'
import { readBody } from '../http/body.ts'
import { type Failure, ownFailure, sendProblem } from '../http/problem.ts'
import type { ProlongationList } from '../prolongations/prolongation-list.ts'
import type { SessionGuard } from '../session/session-guard.ts'
import type { Session } from '../session/sessions.ts'
import { askedAbout, readIdempotencyKey } from './asked.ts'
import type { RegistrationContext } from './flow/context.ts'
import { refuseUnclaimed } from './flow/refuse.ts'
import { register } from './flow/register.ts'
import { listOpen } from './lists/open-registrations.ts'
import { refuseRequest } from './refuse-request.ts'
import { createSchemaOfDay } from './schema-of-day.ts'
import { sendResult } from './send-result.ts'
import { sendToday } from './lists/send-today.ts'
import { listToday } from './lists/today.ts'

/**
 * `POST /api/registrations` (newCard), `GET /api/registrations?state=unsettled` (those whose end the employee hasn't
 * seen) and `?state=today`.
 */
export function registrationRoutes(options: {
  guard: SessionGuard
  counters: EmployeeCounters
  ownCounter: OwnCounter
  context: RegistrationContext
  prolonged: ProlongationList
  config: Pick<Config, 'edition' | 'uitpasTimeoutMs' | 'blockOldCard'>
}): Router {
  const { guard, counters, ownCounter, context, prolonged, config } = options
  const router = Router()
  const schemaOf = createSchemaOfDay(config.edition)

  async function dayOf(session: Session): Promise<Today> {
    const today = await listToday(context, session)
    return { ...today, prolongations: await prolonged.lines(session.employeeUid, today.date) }
  }

  /** Ends a key that none of them used, and reveals nothing about a used one: its result is for its own employee alone. */
  async function outcomeForOther(
    request: Request,
    employeeUids: readonly string[],
  ): Promise<Outcome | undefined> {
    const key = readIdempotencyKey(request.get(IDEMPOTENCY_KEY_HEADER))
    if (key === undefined) return undefined
    const body: unknown = request.body
    const refused = { failure: ownFailure('NOT_REGISTERED'), body }
    const areUnused = await Promise.all(
      employeeUids.map((employeeUid) => refuseUnclaimed(context, { employeeUid, key }, refused)),
    )
    return areUnused.every(Boolean) ? 'not_registered' : undefined
  }

  router.post(
    allEndpoints.register.path,
    guard(
      async (guarded) => {
        const { request, response, session } = guarded
        const asked = askedAbout(request.get(IDEMPOTENCY_KEY_HEADER), session, config)
        if (!asked) {
          sendProblem(request, response, ownFailure('IDEMPOTENCY_KEY_MISSING'))
          return
        }
        const refuse = (failure: Failure) => refuseRequest(options, guarded, failure)
        const sent: unknown = request.body
        const body = readBody(schemaOf(context.clock()), sent)
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
        const counter = await ownCounter(guarded, named)
        if (!counter) return
        const order = { ...asked, registration: body.data, body: sent, counter }
        const result = await register(context, order)
        await sendResult(options, guarded, { result, status: 201 })
      },
      {
        prolongs: true,
        limit: 'registration',
        onTooMany: (guarded, failure) => refuseRequest(options, guarded, failure),
        outcomeForOther,
      },
    ),
  )

  router.get(
    allEndpoints.openRegistrations.path,
    guard(
      async (guarded) => {
        const { request, response, session } = guarded
        const { state } = request.query
        switch (typeof state === 'string' ? state : '') {
          case 'unsettled':
            response.json((await listOpen(context, session)) satisfies OpenRegistrations)
            return
          case 'today':
            await sendToday(guarded, await dayOf(session), counters)
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
