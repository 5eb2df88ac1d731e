import { type Failure, ownFailure } from './problem.ts'

const TOO_LARGE = 413
const WRONG_TYPE = 415
const SERVER_FAULT = 500

/** Thrown for a body that isn't JSON. */
export class BodyNotJson extends Error {
  override name = 'BodyNotJson'
  readonly status = WRONG_TYPE
}

/** Returns the failure for an error from reading a request's body; undefined for any other error. */
export function bodyFailureOf(error: unknown): Failure | undefined {
  const status = error instanceof Error && 'status' in error ? error.status : undefined
  if (typeof status !== 'number' || status >= SERVER_FAULT) return undefined
  if (status === TOO_LARGE) return ownFailure('BODY_TOO_LARGE')
  if (status === WRONG_TYPE) return ownFailure('BODY_NOT_JSON')
  return { ...ownFailure('VALIDATION_FAILED'), status }
}
