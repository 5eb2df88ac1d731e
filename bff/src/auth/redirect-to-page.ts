import type { LoginResult } from '@balie/shared'
import type { ErrorRequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import { describeError } from '../http/logging.ts'
import { requestIdOf } from '../tracing/request-id.ts'
import { StoreUnavailable } from '../store/store.ts'

/** Redirects the browser to the page, which words the result of the login. */
export function redirectToPage(response: Response, result: LoginResult): void {
  response.redirect(`/?login=${result}`)
}

/**
 * Handles errors at the addresses that a browser navigates to: it redirects to the page, rather than leave a line of
 * JSON in an empty window.
 */
export function redirectAfterErrors(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (request.method === 'POST' || response.headersSent) {
      next(error)
      return
    }
    logger.error({ requestId: requestIdOf(response), event: 'login', error: describeError(error) })
    redirectToPage(response, error instanceof StoreUnavailable ? 'unavailable' : 'failed')
  }
}
