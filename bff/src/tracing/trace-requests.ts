import type { RequestHandler } from 'express'
import { requestIdOf } from './request-id.ts'
import { routeOf } from './route-of.ts'
import { forRequest } from './current-request.ts'
import { readTraceContext } from './trace-context.ts'
import type { Tracing } from './tracing.ts'

const SERVER_FAULT = 500

/** Gives every request a span, in its caller's trace if it names one, for all work on its behalf. */
export function traceRequests(tracing: Tracing): RequestHandler {
  return (request, response, next) => {
    const span = tracing.request(readTraceContext(request.get('traceparent'), request.get('tracestate')))
    response.once('close', () => {
      const route = routeOf(request)
      span.end({
        name: `${request.method} ${route}`,
        attributes: {
          'http.request.method': request.method,
          'http.route': route,
          'http.response.status_code': response.statusCode,
        },
        failed: response.statusCode >= SERVER_FAULT,
      })
    })
    forRequest({ requestId: requestIdOf(response), trace: span.context }, next)
  }
}
