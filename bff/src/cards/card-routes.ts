import { allEndpoints } from '@balie/shared'
import { Router } from 'express'
import type { LookUpRoute } from '../counters/look-up-route.ts'
import type { UitpasCaller } from '../uitpas/caller.ts'
import type { CardSystems } from './card-systems.ts'
import { findCard } from './find-card.ts'

/** `POST /api/cards`: looks up the new card, before a registration. */
export function cardRoutes(lookUpRoute: LookUpRoute, call: UitpasCaller, cardSystems: CardSystems): Router {
  const { path, request } = allEndpoints.card
  return Router().post(
    path,
    lookUpRoute({
      schema: request,
      async lookUp(token, { uitpasNumber }, counter) {
        const answer = await findCard(call, token, { uitpasNumber, counter })
        if (answer.kind === 'ok') cardSystems.note(answer.value)
        return answer
      },
      // In other calls an unknown number is a person's; here it is the new card's.
      fields: { UNKNOWN_IDENTIFICATION: 'uitpasNumber' },
    }),
  )
}
