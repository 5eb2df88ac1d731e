import type { RequestHandler } from 'express'

/**
 * Keeps browsers and proxies from storing an answer, since it is personal or signs someone in. Conditional requests are
 * ignored too: Express would answer `If-None-Match: *` with an empty 304.
 */
export const noStore: RequestHandler = (request, response, next) => {
  delete request.headers['if-none-match']
  delete request.headers['if-modified-since']
  response.set('Cache-Control', 'no-store')
  next()
}
