import { FIELD_PROBLEMS, type FieldProblem } from '@balie/shared'
import type * as z from 'zod/mini'
import { type Failure, ownFailure } from './problem.ts'

/**
 * Reads a request body by its schema.
 *
 * @returns the data, or the failure that names every field that is wrong
 */
export function readBody<Schema extends z.ZodMiniType>(
  schema: Schema,
  body: unknown,
): { kind: 'ok'; data: z.output<Schema> } | { kind: 'wrong'; failure: Failure } {
  const parsed = schema.safeParse(body ?? {})
  if (parsed.success) return { kind: 'ok', data: parsed.data }
  const errors = parsed.error.issues.map(({ path, message }) => ({
    field: path.join('.'),
    code: toFieldProblem(message),
  }))
  return { kind: 'wrong', failure: ownFailure('VALIDATION_FAILED', { errors }) }
}

/** Issues of the shared schemas carry a code as their message; the rest are of a shape that no form sends. */
function toFieldProblem(message: string): FieldProblem {
  return FIELD_PROBLEMS.find((code) => code === message) ?? 'REQUIRED'
}
