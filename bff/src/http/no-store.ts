import type { RequestHandler } from 'express'

/** Nothing of this is kept by a browser or a proxy: it is about a person, or it signs somebody in. */
export const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}
