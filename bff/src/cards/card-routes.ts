import { endpoints } from '@balie/shared'
import { Router } from 'express'
import type { LookUpRoute } from '../counters/look-up-route.ts'
import type { UitpasCaller } from '../uitpas/caller.ts'
import { findCard } from './find-card.ts'

/** `POST /api/cards`: the new card, before anybody tries to register it. */
export function cardRoutes(lookUpRoute: LookUpRoute, call: UitpasCaller): Router {
  const { path, request } = endpoints.card
  return Router().post(
    path,
    lookUpRoute({
      schema: request,
      lookUp: (token, { uitpasNumber }, counter) => findCard(call, token, { uitpasNumber, counter }),
      // Elsewhere a number that nobody knows is somebody's; here it is the new card's.
      fields: { UNKNOWN_IDENTIFICATION: 'uitpasNumber' },
    }),
  )
}
