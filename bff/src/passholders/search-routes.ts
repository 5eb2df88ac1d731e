import { allEndpoints, type FoundPassholders, present } from '@balie/shared'
import { type RequestHandler, Router } from 'express'
import type { Logger } from 'pino'
import { MAY_NOT_REGISTER } from '../counters/missing-rights.ts'
import type { OwnCounter } from '../counters/own-counter.ts'
import { acceptBody } from '../http/body.ts'
import { sendProblem } from '../http/problem.ts'
import { failureOf, LOOK_UP_FIELDS } from '../http/service-failure.ts'
import type { RequestLimits } from '../limits/request-limits.ts'
import type { UnknownNumbers } from '../limits/unknown-numbers.ts'
import type { SessionGuard } from '../session/session-guard.ts'
import type { FailedAnswer } from '../uitpas/answer.ts'
import type { KnownCounter } from '../uitpas/calls/balie-list.ts'
import type { UitpasCaller } from '../uitpas/caller.ts'
import { findByName } from './find-by-name.ts'

/** A search without matches counts as an unknown number, since names can't be guessed either. */
const NO_MATCH: FailedAnswer = { kind: 'refused', code: 'UNKNOWN_PASSHOLDER' }

const TOKEN_PROBLEM: FailedAnswer = { kind: 'open', cause: 'token problem without a token' }

/**
 * `POST /api/passholder-searches`: finds people by name among the members of this counter's card systems. The service
 * doesn't know the employee here, so this checks everything that the service otherwise would, each time: whether their
 * token still holds, and their rights. One line in the log records the search and the number of people found.
 */
export function searchRoutes(options: {
  guard: SessionGuard
  ownCounter: OwnCounter
  limits: RequestLimits
  unknownNumbers: UnknownNumbers
  call: UitpasCaller
  logger: Logger
}): Router {
  const { guard, ownCounter, limits, unknownNumbers, call, logger } = options
  const { path, request: schema } = allEndpoints.searchPassholders

  const search: RequestHandler = guard(
    async (guarded) => {
      const { request, response, session } = guarded
      const body = acceptBody(schema, request, response)
      if (!body) return
      const { balieConsumerKey, ...query } = body
      const tooMany = await limits.search(session.employeeUid)
      if (tooMany) {
        sendProblem(request, response, tooMany)
        return
      }
      const counter = await ownCounter(guarded, { consumerKey: balieConsumerKey })
      if (!counter) return
      if (!mayRegisterAt(counter)) {
        await guard.fail(guarded, MAY_NOT_REGISTER)
        return
      }
      const turn = await unknownNumbers.takeTurn(session.employeeUid)
      if (turn.kind === 'wait') {
        sendProblem(request, response, turn.failure)
        return
      }
      // At once, so that the employee waits for one answer; it is sent only if the rights still hold.
      const [counterNow, answer] = await Promise.all([
        ownCounter(guarded, { consumerKey: balieConsumerKey, bypassesCache: true }),
        findByName(call, present(query), counter.consumerKey),
      ])
      await turn.finish(answer.kind === 'ok' && answer.value.passholders.length === 0 ? NO_MATCH : answer)
      if (!counterNow) return
      if (!mayRegisterAt(counterNow)) {
        await guard.fail(guarded, MAY_NOT_REGISTER)
        return
      }
      if (answer.kind !== 'ok') {
        // The employee's token wasn't used, so an answer about a token doesn't end the session.
        const failure = failureOf(answer.kind === 'token_ended' ? TOKEN_PROBLEM : answer, LOOK_UP_FIELDS)
        sendProblem(request, response, failure)
        return
      }
      logger.info({ event: 'passholders searched', found: foundIn(answer.value) })
      response.json(answer.value)
    },
    { prolongs: true },
  )

  return Router().post(path, search)
}

function mayRegisterAt({ cardSystems }: KnownCounter): boolean {
  return cardSystems.some(({ mayRegister }) => mayRegister)
}

function foundIn({ total, passholders }: FoundPassholders): number {
  return total ?? passholders.length
}
