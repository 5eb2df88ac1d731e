import { queryOptions, skipToken } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { type ApiResult, callApi } from './client.ts'

/** Everything that is looked up for a registration stands under this key, so that it can be thrown away in one go. */
export const LOOK_UPS_KEY = 'look-ups'

const SERVER_FAULT = 500

interface LookUp<Schema extends z.ZodMiniType> {
  method: 'POST'
  path: string
  response: Schema
}

/**
 * Asks the BFF, once for each body within a registration: what was answered isn't asked again, what failed may be.
 *
 * @param body undefined as long as there is nothing to ask
 */
export function lookUp<Schema extends z.ZodMiniType>(endpoint: LookUp<Schema>, body: object | undefined) {
  return queryOptions<ApiResult<z.output<Schema>>>({
    queryKey: [LOOK_UPS_KEY, endpoint.path, body],
    queryFn: body ? () => callApi({ ...endpoint, body }) : skipToken,
    staleTime: ({ state }) => (state.data && isAnswer(state.data) ? Infinity : 0),
  })
}

/** Tells whether this is an answer, if only a refusal, and not a failure that may pass. */
function isAnswer(result: ApiResult<unknown>): boolean {
  return result.kind === 'ok' || (result.kind === 'problem' && result.problem.status < SERVER_FAULT)
}
