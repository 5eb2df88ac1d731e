import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import express, { type RequestHandler, type Response } from 'express'
import { isWasmWorker, WASM_WORKER_POLICY } from './worker-policy.ts'

const YEAR_S = 31_536_000
/** The page's addresses: all serve the same file, which reads its address. */
const PAGES = /^\/(?:scanner\/?)?$/
/** A path that isn't its file's own: no built file has an escape in its name. */
const LEADS_ELSEWHERE = /%|\/\.\./
/** Encodings of the compressed files beside the plain ones, the smallest first. */
const PACKED = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const
/** Headers that describe a file, so that an error in its place must not have them. */
const FILE_HEADERS = [
  'Cache-Control',
  'Content-Encoding',
  'Content-Length',
  'Content-Type',
  'ETag',
  'Last-Modified',
]

/** Tells whether this directory holds a built page. */
export function isPageBuilt(directory: string): boolean {
  return existsSync(join(directory, 'index.html'))
}

/**
 * Serves the built page, precompressed. Files with a hash in their name are cached for good; the page itself is
 * revalidated each time. Files are looked for at each request, since a later build can replace or remove them while
 * this process runs (decision 102).
 *
 * @param directory output of the build
 */
export function staticPage(directory: string): RequestHandler {
  const serve = express.static(directory, {
    acceptRanges: false,
    cacheControl: false,
    index: false,
    redirect: false,
    setHeaders: describeFile,
  })
  return (request, response, next) => {
    const { url, method } = request
    const [path = ''] = url.split('?')
    if ((method !== 'GET' && method !== 'HEAD') || LEADS_ELSEWHERE.test(path)) {
      next()
      return
    }
    const file = PAGES.test(path) ? '/index.html' : path
    const packed = PACKED.filter(([encoding]) => request.acceptsEncodings(encoding))
    const left = [...packed.map(([, ending]) => file + ending), file]

    function serveNext(error?: unknown) {
      const [variant] = left.splice(0, 1)
      if (error === undefined && variant !== undefined) {
        request.url = variant
        serve(request, response, serveNext)
        return
      }
      request.url = url
      if (error !== undefined) for (const name of FILE_HEADERS) response.removeHeader(name)
      next(error)
    }
    serveNext()
  }
}

function describeFile(response: Response): void {
  const { url } = response.req
  const [encoding, ending] = PACKED.find(([, end]) => url.endsWith(end)) ?? []
  const path = ending === undefined ? url : url.slice(0, -ending.length)
  const lasts = path.startsWith('/assets/')
  response.vary('Accept-Encoding').type(extname(path))
  if (encoding !== undefined) response.set('Content-Encoding', encoding)
  response.set('Cache-Control', lasts ? `public, max-age=${YEAR_S}, immutable` : 'no-cache')
  response.set('X-Robots-Tag', 'noindex')
  if (isWasmWorker(path)) response.set('Content-Security-Policy', WASM_WORKER_POLICY)
}
