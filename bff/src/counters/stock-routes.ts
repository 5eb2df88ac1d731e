import { allEndpoints } from '@balie/shared'
import { Router } from 'express'
import { acceptBody } from '../http/body.ts'
import type { SessionGuard } from '../session/session-guard.ts'
import type { UitpasCaller } from '../uitpas/caller.ts'
import { countCards } from '../uitpas/calls/count-cards.ts'
import type { OwnCounter } from './own-counter.ts'

/** `POST /api/stock-counts`: counts a counter's cards. The page asks by itself, so this doesn't extend the session. */
export function stockRoutes(guard: SessionGuard, ownCounter: OwnCounter, call: UitpasCaller): Router {
  const { path, request: schema } = allEndpoints.stock
  return Router().post(
    path,
    guard(
      async (guarded) => {
        const { request, response, session } = guarded
        const body = acceptBody(schema, request, response)
        if (!body) return
        const counter = await ownCounter(guarded, { consumerKey: body.balieConsumerKey })
        if (!counter) return
        const answer = await countCards(call, session.token, body)
        if (answer.kind === 'ok') response.json({ counts: answer.value })
        else await guard.fail(guarded, answer)
      },
      { prolongs: false },
    ),
  )
}
