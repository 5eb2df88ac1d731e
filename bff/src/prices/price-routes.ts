import { type Edition, allEndpoints, priceQuestionSchema } from '@balie/shared'
import { Router } from 'express'
import { LOOK_UP_FIELDS } from '../http/service-failure.ts'
import type { LookUpRoute } from '../counters/look-up-route.ts'
import type { UitpasCaller } from '../uitpas/caller.ts'
import { price } from '../uitpas/calls/price.ts'

/** `POST /api/prices`: returns the price of a card for this passholder and reason. */
export function priceRoutes(lookUpRoute: LookUpRoute, call: UitpasCaller, edition: Edition): Router {
  return Router().post(
    allEndpoints.price.path,
    lookUpRoute({
      schema: priceQuestionSchema({ edition }),
      lookUp: (token, question) => price(call, token, question),
      fields: LOOK_UP_FIELDS,
    }),
  )
}
