import { allEndpoints } from '@balie/shared'
import { Router } from 'express'
import { readBody } from '../http/body.ts'
import { sendProblem } from '../http/problem.ts'
import type { SessionGuard } from '../session/session-guard.ts'
import type { OwnCounter } from './own-counter.ts'
import type { RememberedCounters } from './remembered-counters.ts'

/** `PUT /api/session/counter`: remembers the counter that the employee chose, which is returned with the session. */
export function counterRoutes(
  guard: SessionGuard,
  ownCounter: OwnCounter,
  remembered: RememberedCounters,
): Router {
  const { path, request: schema } = allEndpoints.chooseCounter
  return Router().put(
    path,
    guard(
      async (request, response, session) => {
        const body = readBody(schema, request.body)
        if (body.kind === 'wrong') {
          sendProblem(request, response, body.failure)
          return
        }
        const counter = await ownCounter({ request, response, session }, body.data)
        if (!counter) return
        await remembered.remember(session.employeeUid, counter.consumerKey)
        response.sendStatus(204)
      },
      { prolongs: true },
    ),
  )
}
