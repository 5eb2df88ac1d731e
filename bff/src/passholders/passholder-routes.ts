import { endpoints } from '@balie/shared'
import { Router } from 'express'
import type { EmployeeCounters } from '../counters/employee-counters.ts'
import type { SessionGuard } from '../session/session-guard.ts'
import type { UitpasCaller } from '../uitpas/caller.ts'
import { passholderByUid } from '../uitpas/passholder-by-uid.ts'
import { retrieve } from '../uitpas/retrieve.ts'
import { lookUpRoute } from './look-up-route.ts'

/** `POST /api/identifications` and `POST /api/passholders`: who or what belongs to a number, or to a uid. */
export function passholderRoutes(
  guard: SessionGuard,
  counters: EmployeeCounters,
  call: UitpasCaller,
): Router {
  const { identify, passholder } = endpoints
  return Router()
    .post(
      identify.path,
      lookUpRoute({
        guard,
        counters,
        schema: identify.request,
        lookUp: (token, body) => retrieve(call, token, body),
      }),
    )
    .post(
      passholder.path,
      lookUpRoute({
        guard,
        counters,
        schema: passholder.request,
        lookUp: (token, body) => passholderByUid(call, token, body),
      }),
    )
}
