import type { OwnProblemCode } from '@balie/shared'
import type * as z from 'zod/mini'

/** The codes of failures that an operation can end in: ours, or whatever the service says. */
export type FailureCode = OwnProblemCode | 'ACCESS_DENIED' | 'REFUSED'

/** One operation as the description tells it: what goes in, what comes out, how it fails. */
export interface Operation {
  id: string
  method: string
  path: string
  summary: string
  needsSession: boolean
  body?: z.ZodMiniType
  success: { status: number; schemas: readonly z.ZodMiniType[]; csv?: boolean; orNothing?: boolean }
  failures: readonly FailureCode[]
  idempotencyKey?: boolean
  /** The page says for whom it was filled in also where no session is needed. */
  namesEmployee?: boolean
  /** The values that `?state=` takes. */
  states?: readonly string[]
}

export const SIGNED_IN: FailureCode[] = [
  'OTHER_EMPLOYEE',
  'SESSION_EXPIRED',
  'STORE_UNAVAILABLE',
  'TOO_MANY_REQUESTS',
]
export const CHANGES: FailureCode[] = [
  'VALIDATION_FAILED',
  'FORBIDDEN_ORIGIN',
  'BODY_TOO_LARGE',
  'BODY_NOT_JSON',
]
export const ASKS_SERVICE: FailureCode[] = ['ACCESS_DENIED', 'REFUSED', 'UITPAS_FAILED', 'UITPAS_UNREACHABLE']
export const LOOKS_UP: FailureCode[] = [...CHANGES, ...SIGNED_IN, ...ASKS_SERVICE, 'FORBIDDEN_COUNTER']

export interface Place {
  method: string
  path: string
}

export function place({ method, path }: Place): Place {
  return { method, path }
}
