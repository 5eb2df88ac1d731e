import { stockEndpoint } from '@balie/shared'
import { Router } from 'express'
import { readBody } from '../http/body.ts'
import { sendProblem } from '../http/problem.ts'
import type { SessionGuard } from '../session/session-guard.ts'
import type { UitpasCaller } from '../uitpas/caller.ts'
import { countCards } from '../uitpas/calls/count-cards.ts'
import type { OwnCounter } from './own-counter.ts'

/** `POST /api/stock-counts`: counts a counter's cards. The page asks by itself, so this doesn't extend the session. */
export function stockRoutes(guard: SessionGuard, ownCounter: OwnCounter, call: UitpasCaller): Router {
  const { path, request: schema } = stockEndpoint
  return Router().post(
    path,
    guard(
      async (request, response, session) => {
        const body = readBody(schema, request.body)
        if (body.kind === 'wrong') {
          sendProblem(request, response, body.failure)
          return
        }
        const consumerKey = body.data.balieConsumerKey
        const counter = await ownCounter({ request, response, session }, { consumerKey })
        if (!counter) return
        const answer = await countCards(call, session.token, body.data)
        if (answer.kind === 'ok') response.json({ counts: answer.value })
        else await guard.fail(request, response, session, answer)
      },
      { prolongs: false },
    ),
  )
}
