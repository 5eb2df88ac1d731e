import type { Block, FieldProblem, FormField, Outcome, OwnProblemCode, Problem, Step } from '@balie/shared'
import type { Request, Response } from 'express'
import { catalogueOf, DEFAULT_LANGUAGE, LANGUAGES, wordsFor } from '../messages/in-language.ts'
import type { Facts } from '../messages/words.ts'
import { requestIdOf } from '../tracing/request-id.ts'

const MS_PER_SECOND = 1000

/** A failure before it is put into words. */
export interface Failure {
  status: number
  /** One of our own codes, or the service's. */
  code: string
  field?: FormField | undefined
  errors?: readonly { field: string; code: FieldProblem }[]
  outcome?: Outcome | undefined
  block?: Block | undefined
  step?: Step | undefined
  settlesInMs?: number | undefined
  /** True if no look-up will settle the outcome any more. */
  closable?: true | undefined
  /** Usual address of the application, if the page was opened at another. */
  usualAddress?: string | undefined
  /** The card of a running registration that is in the way. */
  uitpasNumber?: string | undefined
  /** Time until the next try, for 429. */
  retryAfterMs?: number | undefined
  /** Facts that the sentences may have to name. */
  facts?: Omit<Facts, 'code' | 'outcome' | 'block' | 'step' | 'retryAfterS'>
}

/** HTTP status of each of our own codes (contract.md §3). */
const OWN_STATUS: Record<OwnProblemCode, number> = {
  VALIDATION_FAILED: 400,
  IDEMPOTENCY_KEY_MISSING: 400,
  UNKNOWN_KEY: 404,
  IDEMPOTENCY_KEY_REUSED: 422,
  REGISTRATION_IN_PROGRESS: 409,
  NOT_REGISTERED: 422,
  OLD_CARD_CHANGED: 422,
  OLD_CARD_DIGITAL: 422,
  NEW_CARD_UNSURE: 422,
  BLOCK_UNKNOWN: 504,
  SESSION_EXPIRED: 401,
  OTHER_EMPLOYEE: 409,
  FORBIDDEN_ORIGIN: 403,
  FORBIDDEN_COUNTER: 403,
  UITPAS_UNREACHABLE: 503,
  STORE_UNAVAILABLE: 503,
  OUTCOME_UNKNOWN: 504,
  PROLONGATION_UNKNOWN: 504,
  UITPAS_FAILED: 502,
  LOGIN_FAILED: 502,
  TOO_MANY_REQUESTS: 429,
  TOO_MANY_UNKNOWN: 429,
  TOO_MANY_SEARCHES: 429,
  NOT_FOUND: 404,
  BODY_TOO_LARGE: 413,
  BODY_NOT_JSON: 415,
  INTERNAL_ERROR: 500,
}

/** Makes a failure with one of our own codes. */
export function ownFailure(code: OwnProblemCode, more: Omit<Failure, 'code' | 'status'> = {}): Failure {
  return { ...more, code, status: OWN_STATUS[code] }
}

/** Answers with a failure as problem details (RFC 9457), in the requested language. */
export function sendProblem(request: Request, response: Response, failure: Failure): void {
  const language = request.acceptsLanguages(LANGUAGES) || DEFAULT_LANGUAGE
  const catalogue = catalogueOf(language)
  const retryAfterS = secondsOf(failure.retryAfterMs)
  const { title, detail } = wordsFor(catalogue, {
    ...failure.facts,
    code: failure.code,
    outcome: failure.outcome,
    block: failure.block,
    step: failure.step,
    retryAfterS,
  })
  const problem: Problem = {
    type: `urn:uitpas-balie:problem:${failure.code}`,
    title,
    status: failure.status,
    detail,
    code: failure.code,
    field: failure.field,
    errors: failure.errors?.map(({ field, code }) => ({ field, code, detail: catalogue.fields[code] })),
    requiredPermission: failure.facts?.requiredPermission,
    outcome: failure.outcome,
    block: failure.block,
    step: failure.step,
    settlesInMs: failure.settlesInMs,
    closable: failure.closable,
    uitpasNumber: failure.uitpasNumber,
    usualAddress: failure.usualAddress,
    requestId: requestIdOf(response),
  }
  if (retryAfterS !== undefined) response.set('Retry-After', String(retryAfterS))
  response
    .status(failure.status)
    .set('Vary', 'Accept-Language')
    .set('Content-Language', language)
    .type('application/problem+json')
    .send(JSON.stringify(problem))
}

/** Converts to whole seconds, rounded up so that a retry isn't too early. */
function secondsOf(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : Math.max(1, Math.ceil(ms / MS_PER_SECOND))
}
