import { endpoints } from '@balie/shared'
import { Router } from 'express'
import type { LookUpRoute } from '../counters/look-up-route.ts'
import type { UitpasCaller } from '../uitpas/caller.ts'
import { passholderByUid } from '../uitpas/passholder-by-uid.ts'
import { retrieve } from '../uitpas/retrieve.ts'

/** `POST /api/identifications` and `POST /api/passholders`: who or what belongs to a number, or to a uid. */
export function passholderRoutes(lookUpRoute: LookUpRoute, call: UitpasCaller): Router {
  const { identify, passholder } = endpoints
  return Router()
    .post(
      identify.path,
      lookUpRoute({ schema: identify.request, lookUp: (token, body) => retrieve(call, token, body) }),
    )
    .post(
      passholder.path,
      lookUpRoute({
        schema: passholder.request,
        lookUp: (token, body) => passholderByUid(call, token, body),
      }),
    )
}
