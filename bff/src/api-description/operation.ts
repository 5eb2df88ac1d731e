import type { OwnProblemCode } from '@balie/shared'
import type * as z from 'zod/mini'

/** Codes of the failures of an operation: our own, or those of the service. */
export type FailureCode = OwnProblemCode | 'ACCESS_DENIED' | 'REFUSED'

/** An operation in the description: its request, its answer and its failures. */
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
  /** True if the page names the employee who filled it in although no session is needed. */
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
