import { allEndpoints } from '@balie/shared'
import { Router } from 'express'
import { acceptBody } from '../http/body.ts'
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
      async (guarded) => {
        const { request, response, session } = guarded
        const body = acceptBody(schema, request, response)
        if (!body) return
        const counter = await ownCounter(guarded, body)
        if (!counter) return
        await remembered.remember(session.employeeUid, counter.consumerKey)
        response.sendStatus(204)
      },
      { prolongs: true },
    ),
  )
}
