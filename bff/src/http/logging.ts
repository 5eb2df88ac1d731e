import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Metrics } from '../metrics/metrics.ts'
import { requestMarks } from '../tracing/current-request.ts'
import { StoreUnavailable } from '../store/store.ts'
import { bodyFailureOf } from './body-failure.ts'
import { errorWord } from './error-word.ts'
import { isRegistration } from './is-registration.ts'
import { type Failure, ownFailure, sendProblem } from './problem.ts'
import { requestIdOf } from '../tracing/request-id.ts'
import { routeOf } from '../tracing/route-of.ts'

const MS_PER_SECOND = 1000
/** Status from nginx for a client that closed the connection before the answer. */
const CLIENT_LEFT = 499

/**
 * Logs one line per request, and measures it. Only the fields named here are logged: addresses, headers, queries and
 * bodies can be personal.
 */
export function requestLog(logger: Logger, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now()
    const marks = requestMarks()
    response.once('close', () => {
      const durationMs = performance.now() - startedAt
      const { method } = request
      const route = routeOf(request)
      const status = response.headersSent ? response.statusCode : CLIENT_LEFT
      logger.info({ ...marks, method, route, status, durationMs: Math.round(durationMs) })
      metrics.requestEnded({ route, method, status }, durationMs / MS_PER_SECOND)
    })
    next()
  }
}

/** Turns an unexpected error into a problem, and logs its kind and origin without quoting its message. */
export function errorHandler(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const failure = toFailure(error, isRegistration(request))
    if (failure.status >= 500) logger.error({ requestId: requestIdOf(response), error: describeError(error) })
    if (response.headersSent) next(error)
    else sendProblem(request, response, failure)
  }
}

/**
 * Makes the failure of an unexpected error. The outcome of a registration is unknown then: with the store away, an
 * earlier request with its key may have done anything, and any other error may have come at any time.
 */
function toFailure(error: unknown, hasOutcome: boolean): Failure {
  const outcome = hasOutcome ? ({ outcome: 'unknown' } as const) : {}
  if (error instanceof StoreUnavailable) return ownFailure('STORE_UNAVAILABLE', outcome)
  const failure = bodyFailureOf(error)
  if (failure) return failure
  return hasOutcome ? ownFailure('OUTCOME_UNKNOWN', outcome) : ownFailure('INTERNAL_ERROR')
}

/** Describes an error for the log by its kind and origin, without its message, which may hold anything. */
export function describeError(error: unknown): { name: string; cause?: string; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] }
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name: error.name,
    ...(error.cause instanceof Error && { cause: errorWord(error.cause) }),
    at: at.slice(0, 5).map((line) => line.trim()),
  }
}
