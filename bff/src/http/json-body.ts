import express, { type Request, type RequestHandler } from 'express'
import { BodyNotJson } from './body-failure.ts'

const BODY_LIMIT = '16kb'

/**
 * Parses JSON bodies and refuses all others: a form, which a page of another site can post without permission, is
 * never accepted.
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

/** Tells whether a request has a body: browsers send `Content-Length: 0` with a POST that has none. */
function hasBody(request: Request): boolean {
  return request.get('Transfer-Encoding') !== undefined || (request.get('Content-Length') ?? '0') !== '0'
}
