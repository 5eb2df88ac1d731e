import express, { type Request, type RequestHandler } from 'express'
import { BodyNotJson } from './body-failure.ts'

const BODY_LIMIT = '16kb'

/**
 * Reads JSON bodies, and refuses a body that is anything else: a form, which another site's page could post without
 * asking, is no way in.
 */
export function jsonBody(): RequestHandler[] {
  return [
    (request, _response, next) => {
      if (!hasBody(request) || request.is('json')) next()
      else next(new BodyNotJson())
    },
    express.json({ limit: BODY_LIMIT, strict: true }),
  ]
}

/** A browser sends `Content-Length: 0` with a POST that has no body: that is no body of the wrong kind. */
function hasBody(request: Request): boolean {
  return request.get('Transfer-Encoding') !== undefined || (request.get('Content-Length') ?? '0') !== '0'
}
