import { createHash, timingSafeEqual } from 'node:crypto'
import { type RequestHandler, Router } from 'express'
import type { Metrics } from './metrics.ts'

const UNAUTHORISED = 401

/**
 * `GET /metrics`, for whoever has the token.
 *
 * @param token without one there is no such address
 */
export function metricsRoute(metrics: Metrics, token: string | undefined): Router {
  const router = Router()
  if (token === undefined) return router
  const answer: RequestHandler = async (request, response) => {
    response.set('Cache-Control', 'no-store')
    if (!isSame(request.get('Authorization') ?? '', `Bearer ${token}`)) {
      response.set('WWW-Authenticate', 'Bearer').sendStatus(UNAUTHORISED)
      return
    }
    const { contentType, body } = await metrics.text()
    response.set('Content-Type', contentType).send(body)
  }
  return router.get('/metrics', answer)
}

/** Takes as long for a token that is almost right as for any other. */
function isSame(given: string, wanted: string): boolean {
  return timingSafeEqual(digest(given), digest(wanted))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
