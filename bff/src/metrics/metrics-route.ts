import { createHash, timingSafeEqual } from 'node:crypto'
import { type RequestHandler, Router } from 'express'
import type { Metrics } from './metrics.ts'

const UNAUTHORISED = 401

/**
 * `GET /metrics`, for clients with the token.
 *
 * @param token if undefined, the address doesn't exist
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

/** Compares tokens in constant time. */
function isSame(given: string, wanted: string): boolean {
  return timingSafeEqual(digest(given), digest(wanted))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
