import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Metrics } from '../metrics/metrics.ts'
import { requestMarks } from '../tracing/current-request.ts'
import { StoreUnavailable } from '../store/store.ts'
import { bodyFailureOf } from './body-failure.ts'
import { isRegistration } from './is-registration.ts'
import { type Failure, ownFailure, sendProblem } from './problem.ts'
import { requestIdOf } from '../tracing/request-id.ts'
import { routeOf } from '../tracing/route-of.ts'

const MS_PER_SECOND = 1000
/** As nginx has it: whoever asked left before the answer. */
const CLIENT_LEFT = 499

/**
 * One line per request, and its measures. Only what is named here: no address, header, query or body, since they can be
 * personal.
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

/** Turns what nobody expected into a problem, and logs what it was without quoting what it was about. */
export function errorHandler(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const failure = toFailure(error, isRegistration(request))
    if (failure.status >= 500) logger.error({ requestId: requestIdOf(response), error: describeError(error) })
    if (response.headersSent) next(error)
    else sendProblem(request, response, failure)
  }
}

/**
 * Where the store is away, an earlier request with the same key may have done anything; and what nobody foresaw can have
 * happened at any time.
 */
function toFailure(error: unknown, hasOutcome: boolean): Failure {
  const outcome = hasOutcome ? ({ outcome: 'unknown' } as const) : {}
  if (error instanceof StoreUnavailable) return ownFailure('STORE_UNAVAILABLE', outcome)
  const failure = bodyFailureOf(error)
  if (failure) return failure
  return hasOutcome ? ownFailure('OUTCOME_UNKNOWN', outcome) : ownFailure('INTERNAL_ERROR')
}

/** The kind of an error and where it came from; not its message, which may hold anything. */
export function describeError(error: unknown): { name: string; cause?: string; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] }
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name: error.name,
    ...(error.cause instanceof Error && { cause: error.cause.name }),
    at: at.slice(0, 5).map((line) => line.trim()),
  }
}
