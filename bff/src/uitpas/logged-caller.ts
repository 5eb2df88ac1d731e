import type { Logger } from 'pino'
import type { UitpasCaller } from './caller.ts'
import type { Exchange } from './http/http-client.ts'
import { oauthProblemOf } from './oauth/oauth-problem.ts'

const SERVER_FAULT = 500
const UNAUTHORISED = 401

/**
 * Logs the failed calls that an operator must know about: no connection, no answer, a fault of the service, a signature
 * or clock that it doesn't accept. Logs only the name of a call, never its request or answer.
 */
export function logFailures(call: UitpasCaller, logger: Logger): UitpasCaller {
  return async (request) => {
    const exchange = await call(request)
    const cause = causeOf(exchange)
    if (cause !== undefined) logger.warn({ event: 'upstream call failed', call: request.name, cause })
    return exchange
  }
}

function causeOf(exchange: Exchange): string | undefined {
  if (exchange.kind !== 'answered') return `${exchange.kind}: ${exchange.cause}`
  const { status, authenticate, body } = exchange
  if (status === UNAUTHORISED) return oauthProblemOf({ authenticate, body }) ?? 'status 401'
  return status >= SERVER_FAULT ? `status ${status}` : undefined
}
