import type { Config } from '../config/config.ts'
import type { Session } from '../session/sessions.ts'
import type { Asked } from './flow/context.ts'

/** Time for an answer on top of what one call to the service may take; outcome.md §2 allows 5 s. */
const ANSWER_MARGIN_MS = 4900

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/

/**
 * Makes the question of a request that arrives now: the employee, the registration, and the deadline for the answer.
 *
 * @param key the key as the request has it, in its path or its `Idempotency-Key` header
 * @returns undefined if that isn't a key
 */
export function askedAbout(
  key: string | undefined,
  session: Session,
  { uitpasTimeoutMs }: Pick<Config, 'uitpasTimeoutMs'>,
): Asked | undefined {
  const read = readIdempotencyKey(key)
  if (read === undefined) return undefined
  const id = { employeeUid: session.employeeUid, key: read }
  return { session, id, answerBy: performance.now() + uitpasTimeoutMs + ANSWER_MARGIN_MS }
}

/** Reads an idempotency key: a UUID, bare or quoted. Returns it in lower case; undefined if it isn't a UUID. */
export function readIdempotencyKey(text: string | undefined): string | undefined {
  const key = text
    ?.trim()
    .replace(/^"(.*)"$/, '$1')
    .toLowerCase()
  return key !== undefined && UUID.test(key) ? key : undefined
}
