import type { RequestHandler } from 'express'

/**
 * Nothing of this is kept by a browser or a proxy: it is about a person, or it signs somebody in. So nobody has anything
 * to compare it with either: Express would answer `If-None-Match: *` with 304 and nothing.
 */
export const noStore: RequestHandler = (request, response, next) => {
  delete request.headers['if-none-match']
  delete request.headers['if-modified-since']
  response.set('Cache-Control', 'no-store')
  next()
}
