import { allEndpoints } from '@balie/shared'
import { Router } from 'express'
import type { Config } from '../config/config.ts'
import type { EmployeeCounters } from '../counters/employee-counters.ts'
import { acceptBody } from '../http/body.ts'
import { ownFailure, sendProblem } from '../http/problem.ts'
import type { GuardedRequest, SessionGuard } from '../session/session-guard.ts'
import type { Session } from '../session/sessions.ts'
import { askedAbout } from './asked.ts'
import { acknowledge } from './flow/acknowledge.ts'
import { closeUnsettled } from './flow/close.ts'
import type { Asked, RegistrationContext } from './flow/context.ts'
import { awaitResult } from './flow/current-result.ts'
import { abandon } from './flow/abandon.ts'
import { sendResult } from './send-result.ts'

/**
 * Routes about the outcome of registrations (contract.md §1): `GET /api/registrations/{key}`, `POST …/{key}/abandon`,
 * `POST …/{key}/close` and `POST /api/registrations/told`.
 */
export function outcomeRoutes(options: {
  guard: SessionGuard
  counters: EmployeeCounters
  context: RegistrationContext
  config: Pick<Config, 'uitpasTimeoutMs'>
}): Router {
  const { guard, counters, context, config } = options
  const router = Router()

  router.get(
    allEndpoints.registration.path,
    guard(
      async (guarded) => {
        const asked = acceptKey(guarded)
        if (!asked) return
        const result = await awaitResult(context, asked)
        if (result) await sendResult(options, guarded, { result })
        else sendUnknownKey(guarded)
      },
      { prolongs: false },
    ),
  )

  router.post(
    allEndpoints.abandon.path,
    guard(
      async (guarded) => {
        const { request, response, session } = guarded
        const body = acceptBody(allEndpoints.abandon.request, request, response)
        if (!body) return
        const asked = acceptKey(guarded)
        if (!asked) return
        const unused = { ...body, balieConsumerKey: await ownCounterKey(session, body.balieConsumerKey) }
        const result = await abandon(context, asked, unused)
        await sendResult(options, guarded, { result })
      },
      { prolongs: false },
    ),
  )

  router.post(
    allEndpoints.close.path,
    guard(
      async (guarded) => {
        const asked = acceptKey(guarded)
        if (!asked) return
        const closing = await closeUnsettled(context, asked)
        if (!closing) sendUnknownKey(guarded)
        else if (closing.kind === 'closed') guarded.response.status(204).end()
        else await sendResult(options, guarded, { result: closing })
      },
      { prolongs: true },
    ),
  )

  router.post(
    allEndpoints.told.path,
    guard(
      async (guarded) => {
        const { request, response, session } = guarded
        const body = acceptBody(allEndpoints.told.request, request, response)
        if (!body) return
        await acknowledge(context, session.employeeUid, body.keys)
        response.status(204).end()
      },
      { prolongs: false },
    ),
  )

  return router

  /**
   * Returns the counter of a body if the employee works there, otherwise another one of theirs: the service looks the
   * card up for any of them. An empty text if there is none, or they can't be read: the key is ended all the same.
   */
  async function ownCounterKey(session: Session, consumerKey: string | undefined): Promise<string> {
    const answer = await counters.all(session)
    const all = answer.kind === 'ok' ? answer.value : []
    const own = all.find((counter) => counter.consumerKey === consumerKey) ?? all[0]
    return own?.consumerKey ?? ''
  }

  /** Makes the question about the key in the path; answers 404 if that isn't a key. */
  function acceptKey(guarded: GuardedRequest): Asked | undefined {
    const { request, session } = guarded
    const asked = askedAbout(request.params['key']?.toString(), session, config)
    if (!asked) sendUnknownKey(guarded)
    return asked
  }
}

function sendUnknownKey({ request, response }: GuardedRequest): void {
  sendProblem(request, response, ownFailure('UNKNOWN_KEY'))
}
