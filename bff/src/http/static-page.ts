import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { RequestHandler } from 'express'
import sirv from 'sirv'

const YEAR_S = 31_536_000

/** Tells whether there is a built page in this directory. */
export function isPageBuilt(directory: string): boolean {
  return existsSync(join(directory, 'index.html'))
}

/**
 * Serves the built page, precompressed. Files with a hash in their name never change; the page itself is asked for
 * again each time.
 *
 * @param directory where the build put it
 */
export function staticPage(directory: string): RequestHandler {
  const serve = sirv(directory, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, path) {
      response.setHeader(
        'Cache-Control',
        path.startsWith('/assets/') ? `public, max-age=${YEAR_S}, immutable` : 'no-cache',
      )
    },
  })
  return (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') serve(request, response, next)
    else next()
  }
}
