import { allEndpoints, brusselsDate, endDateProblem, grantsElsewhere, latestEndDate } from '@balie/shared'
import { type RequestHandler, Router } from 'express'
import type { Logger } from 'pino'
import type { Config } from '../config/config.ts'
import { MAY_NOT_GRANT } from '../counters/missing-rights.ts'
import type { OwnCounter } from '../counters/own-counter.ts'
import { acceptBody } from '../http/body.ts'
import { ownFailure, sendProblem } from '../http/problem.ts'
import type { RunningWork } from '../http/running-work.ts'
import { failureOf } from '../http/service-failure.ts'
import type { SessionGuard } from '../session/session-guard.ts'
import type { Store } from '../store/store.ts'
import type { UitpasCaller } from '../uitpas/caller.ts'
import { prolongOnce } from './prolong-once.ts'
import type { ProlongationList } from './prolongation-list.ts'
import { createProlongationLock } from './prolongation-lock.ts'

/** Time for a prolongation besides the call that sends it: two readings and a margin. */
const BESIDE_SENDING_MS = 15_000
/** Longest time until it is sent: the first reading and a margin. */
const LEAVING_MS = 8000

/**
 * `POST /api/prolongations`: gives a kansenstatuut another end date, without a new card. Unless it is known to be done
 * or refused, the outcome is unknown; a retry with the same date does no harm.
 */
export function prolongationRoutes(options: {
  guard: SessionGuard
  ownCounter: OwnCounter
  call: UitpasCaller
  store: Store
  prolonged: ProlongationList
  config: Pick<Config, 'uitpasTimeoutMs'>
  clock: () => Date
  logger: Logger
  track: RunningWork['track']
}): Router {
  const { guard, ownCounter, call, store, prolonged, config, clock, logger, track } = options
  const lifetimeMs = config.uitpasTimeoutMs + BESIDE_SENDING_MS
  const withLock = createProlongationLock(store, { lifetimeMs, leavingMs: LEAVING_MS, track, logger })
  const context = { call, list: prolonged, withLock, clock, logger, track }
  const { path, request: schema } = allEndpoints.prolong

  const prolong: RequestHandler = guard(
    async (guarded) => {
      const { request, response, session } = guarded
      const order = acceptBody(schema, request, response)
      if (!order) return
      const today = brusselsDate(clock())
      const endDate = order.kansenStatuutEndDate
      const problem = endDateProblem({ today, reason: 'OBTAIN_KANSENSTATUUT', endDate })
      if (problem) {
        const errors = [{ field: 'kansenStatuutEndDate', code: problem }]
        sendProblem(
          request,
          response,
          ownFailure('VALIDATION_FAILED', { errors, field: 'kansenStatuutEndDate' }),
        )
        return
      }
      const counter = await ownCounter(guarded, { consumerKey: order.balieConsumerKey })
      if (!counter) return
      const system = counter.cardSystems.find(({ id }) => id === order.cardSystemId)
      if (!system?.mayGrantKansenstatuut) {
        await guard.fail(guarded, MAY_NOT_GRANT)
        return
      }
      const answer = await prolongOnce(context, session, order)
      logger.info({ event: 'kansenstatuut prolonged', outcome: answer.kind })
      if (answer.kind === 'ok') response.json({ kansenStatuutEndDate: endDate, confirmedBy: answer.value })
      else if (answer.kind === 'open') sendProblem(request, response, ownFailure('PROLONGATION_UNKNOWN'))
      else if (answer.kind === 'not_begun') await guard.fail(guarded, answer.why)
      else if (answer.kind === 'refused') {
        const failure = failureOf(answer)
        const ownCityOnly = grantsElsewhere(counter, order.cardSystemId) === false
        const known = { ownCityOnly, latestEndDate: latestEndDate(today), isProlongation: true }
        const facts = { ...failure.facts, ...known }
        sendProblem(request, response, { ...failure, facts })
      } else await guard.fail(guarded, answer)
    },
    { prolongs: true },
  )

  return Router().post(path, prolong)
}
