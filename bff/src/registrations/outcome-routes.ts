import { allEndpoints } from '@balie/shared'
import { Router } from 'express'
import type { Config } from '../config/config.ts'
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
  context: RegistrationContext
  config: Pick<Config, 'uitpasTimeoutMs'>
}): Router {
  const { guard, context, config } = options
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
        const unused = { ...body, balieConsumerKey: ownCounterKey(session, body) }
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

/** Returns the body's counter if the employee still works there, otherwise another one: the key can be ended anyway. */
function ownCounterKey(
  { counters = [] }: Session,
  { balieConsumerKey }: { balieConsumerKey: string },
): string {
  const own = counters.find(({ consumerKey }) => consumerKey === balieConsumerKey) ?? counters[0]
  return own?.consumerKey ?? ''
}
