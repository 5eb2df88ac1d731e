import type { Metrics } from '../metrics/metrics.ts'
import type { UitpasCaller } from '../uitpas/caller.ts'
import type { Exchange } from '../uitpas/http/http-client.ts'
import { currentRequest } from './current-request.ts'
import { traceHeaders } from './trace-context.ts'
import type { Tracing } from './tracing.ts'

const MS_PER_SECOND = 1000
const UNAUTHORISED = 401
const SERVER_FAULT = 500

/**
 * Measures every call to the service, and passes the trace on with it. Records the call's name and result, but not its
 * address, which holds people's numbers.
 */
export function observeCalls(
  call: UitpasCaller,
  { metrics, tracing }: { metrics: Metrics; tracing: Tracing },
): UitpasCaller {
  return async (request) => {
    const startedAt = performance.now()
    const span = tracing.call(currentRequest()?.trace)
    const exchange = await call({ ...request, trace: traceHeaders(span.context) })
    const result = resultOf(exchange)
    metrics.callEnded({ call: request.name, result }, (performance.now() - startedAt) / MS_PER_SECOND)
    const failed = exchange.kind !== 'answered' || exchange.status >= SERVER_FAULT
    span.end({
      name: request.name,
      attributes: { 'balie.call': request.name, 'balie.result': result },
      failed,
    })
    return exchange
  }
}

/** Classifies an exchange: `2xx` to `5xx`, with 401 separate since it is about a token, key or clock; or no answer. */
function resultOf(exchange: Exchange): string {
  if (exchange.kind !== 'answered') return exchange.kind
  return exchange.status === UNAUTHORISED ? '401' : `${Math.floor(exchange.status / 100)}xx`
}
