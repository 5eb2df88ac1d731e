import { randomUUID } from 'node:crypto'
import type { RequestHandler, Response } from 'express'

const HEADER = 'X-Request-Id'
const ACCEPTABLE = /^[\w-]{8,64}$/

/** Gives every request an id, the proxy's if it sent a valid one, and returns it in the answer. */
export const requestId: RequestHandler = (request, response, next) => {
  const given = request.get(HEADER)
  response.set(HEADER, given !== undefined && ACCEPTABLE.test(given) ? given : randomUUID())
  next()
}

/** Returns the id of the request that this response answers. */
export function requestIdOf(response: Response): string {
  return response.get(HEADER) ?? ''
}
