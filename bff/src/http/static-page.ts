import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { RequestHandler } from 'express'
import sirv from 'sirv'
import { isWasmWorker, WASM_WORKER_POLICY } from './worker-policy.ts'

const YEAR_S = 31_536_000
/** The page's own addresses besides `/`: it is the same file, which looks where it was opened. */
const PAGES = /^\/scanner\/?(?=\?|$)/

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
      const lasts = path.startsWith('/assets/')
      response.setHeader('Cache-Control', lasts ? `public, max-age=${YEAR_S}, immutable` : 'no-cache')
      response.setHeader('X-Robots-Tag', 'noindex')
      if (isWasmWorker(path)) response.setHeader('Content-Security-Policy', WASM_WORKER_POLICY)
    },
  })
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      next()
      return
    }
    request.url = request.url.replace(PAGES, '/')
    serve(request, response, next)
  }
}
