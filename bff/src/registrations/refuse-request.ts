import { IDEMPOTENCY_KEY_HEADER } from '@balie/shared'
import type { ErrorRequestHandler } from 'express'
import type { Config } from '../config/config.ts'
import { isRegistration } from '../http/is-registration.ts'
import { type Failure, sendProblem } from '../http/problem.ts'
import { bodyFailureOf } from '../http/body-failure.ts'
import type { GuardedRequest, SessionGuard } from '../session/session-guard.ts'
import { askedAbout } from './asked.ts'
import type { RegistrationContext } from './flow/context.ts'
import { refuse } from './flow/refuse.ts'
import { sendResult } from './send-result.ts'

const CREATED = 201

export interface RefusalOptions {
  guard: SessionGuard
  context: RegistrationContext
  config: Pick<Config, 'uitpasTimeoutMs'>
}

/**
 * Refuses a registration of a known employee before it is claimed. Answers with the result of an earlier request with
 * the same key, whatever this one is refused for; if there is none, it is certain that nothing was registered.
 *
 * @throws StoreUnavailable
 */
export async function refuseRequest(
  options: RefusalOptions,
  guarded: GuardedRequest,
  failure: Failure,
): Promise<void> {
  const { request, response, session } = guarded
  const asked = askedAbout(request.get(IDEMPOTENCY_KEY_HEADER), session, options.config)
  if (!asked) {
    sendProblem(request, response, failure)
    return
  }
  const result = await refuse(options.context, asked, { failure, body: request.body })
  await sendResult(options, guarded, { result, status: CREATED })
}

/**
 * Refuses registrations whose body could not be read, as {@link refuseRequest} does; but not one whose connection was
 * cut: a copy of it can arrive whole, and no client waits for this answer.
 */
export function refuseUnreadable(options: RefusalOptions): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const failure = isRegistration(request) && request.complete ? bodyFailureOf(error) : undefined
    if (!failure) {
      next(error)
      return undefined
    }
    const answer = options.guard((guarded) => refuseRequest(options, guarded, failure), {
      prolongs: false,
      limit: 'registration',
    })
    return answer(request, response, next)
  }
}
