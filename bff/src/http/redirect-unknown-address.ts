import type { RequestHandler } from 'express'

/** Addresses of programs, for which an error stays an error. */
const NOT_PAGES = /^\/+(?:api|assets|metrics|healthz|readyz)(?:\/|$)/i

/**
 * Redirects a browser that opens an unknown address, by an old bookmark or a typing error, to the page, rather than
 * leave a line of JSON in an empty window.
 */
export const redirectUnknownAddress: RequestHandler = (request, response, next) => {
  const { method, path } = request
  const isOpened = method === 'GET' && request.accepts(['json', 'html']) === 'html'
  if (isOpened && !NOT_PAGES.test(path)) response.redirect('/')
  else next()
}
