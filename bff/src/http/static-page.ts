import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { RequestHandler } from 'express'
import sirv from 'sirv'
import { isWasmWorker, WASM_WORKER_POLICY } from './worker-policy.ts'

const YEAR_S = 31_536_000
/** The page's own addresses besides `/`: all serve the same file, which reads its address. */
const PAGES = /^\/scanner\/?(?=\?|$)/

/** Tells whether this directory holds a built page. */
export function isPageBuilt(directory: string): boolean {
  return existsSync(join(directory, 'index.html'))
}

/**
 * Serves the built page, precompressed. Files with a hash in their name are cached for good; the page itself is
 * revalidated each time.
 *
 * @param directory output of the build
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
