import { type Problem, problemSchema } from '@balie/shared'
import { i18n } from '@lingui/core'
import * as z from 'zod/mini'
import { screenOwner } from './screen-owner.ts'
import { learnServerTime } from './server-time.ts'

// Longer than the BFF's slowest answer takes: a call that hangs longer won't get one.
export const CALL_DEADLINE_MS = 30_000

/**
 * Result of a call to the BFF. `unreachable` covers everything but an answer of the BFF: no connection, a proxy's page,
 * a body that the schema refuses. For a write, it doesn't tell whether anything happened.
 */
export type ApiResult<Data> =
  { kind: 'ok'; data: Data } | { kind: 'problem'; problem: Problem } | { kind: 'unreachable' }

interface ApiCall<Schema extends z.ZodMiniType> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  body?: unknown
  headers?: Record<string, string>
  /** True for the calls that a colleague's session may answer: asking who is signed in, and signing in. */
  asksWho?: boolean
  response: Schema
}

/** The response schema of a call that answers 204. */
export const noContentSchema = z.undefined()

/** Calls the BFF; all calls go through here. Never throws and never retries. */
export async function callApi<Schema extends z.ZodMiniType>(
  call: ApiCall<Schema>,
): Promise<ApiResult<z.output<Schema>>> {
  const writes = call.method !== 'GET'
  try {
    const response = await fetch(call.path, {
      method: call.method,
      headers: {
        Accept: 'application/json, application/problem+json',
        'Accept-Language': i18n.locale,
        // A write is JSON even if its body is empty, since a form of another site can't send that type.
        ...(writes && { 'Content-Type': 'application/json' }),
        ...(!call.asksWho && screenOwner.header()),
        ...call.headers,
      },
      ...(writes && { body: JSON.stringify(call.body ?? {}) }),
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(CALL_DEADLINE_MS),
    })
    learnServerTime(response.headers.get('date'))
    const text = await response.text()
    const body: unknown = text === '' ? undefined : JSON.parse(text)
    return response.ok ? readData(call.response, body) : readProblem(body)
  } catch {
    return { kind: 'unreachable' }
  }
}

function readData<Schema extends z.ZodMiniType>(schema: Schema, body: unknown): ApiResult<z.output<Schema>> {
  const parsed = schema.safeParse(body)
  return parsed.success ? { kind: 'ok', data: parsed.data } : { kind: 'unreachable' }
}

function readProblem(body: unknown): ApiResult<never> {
  const parsed = problemSchema.safeParse(body)
  return parsed.success ? { kind: 'problem', problem: parsed.data } : { kind: 'unreachable' }
}
