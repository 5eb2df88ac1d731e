import { FIELD_PROBLEMS, type FieldProblem } from '@balie/shared'
import type { Request, Response } from 'express'
import type * as z from 'zod/mini'
import { type Failure, ownFailure, sendProblem } from './problem.ts'

/**
 * Reads a request's body by its schema; answers 400 if it doesn't fit, with every wrong field.
 *
 * @returns undefined if the request is answered
 */
export function acceptBody<Schema extends z.ZodMiniType>(
  schema: Schema,
  request: Request,
  response: Response,
): z.output<Schema> | undefined {
  const body = readBody(schema, request.body)
  if (body.kind === 'ok') return body.data
  sendProblem(request, response, body.failure)
  return undefined
}

/**
 * Reads a request body by its schema.
 *
 * @returns the data, or a failure that lists every wrong field
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

/** Reads the code of an issue: its message in the shared schemas; any other issue has a shape that no form sends. */
function toFieldProblem(message: string): FieldProblem {
  return FIELD_PROBLEMS.find((code) => code === message) ?? 'REQUIRED'
}
