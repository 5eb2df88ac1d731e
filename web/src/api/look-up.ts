import {
  type QueryClient,
  queryOptions,
  skipToken,
  type UndefinedInitialDataOptions,
} from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { type ApiResult, callApi } from './client.ts'

/** Cache key of everything that is looked up for a registration, so that it can be removed together. */
export const LOOK_UPS_KEY = 'look-ups'

const SERVER_FAULT = 500

interface LookUp<Schema extends z.ZodMiniType> {
  method: 'POST'
  path: string
  response: Schema
}

/**
 * Makes a query that asks the BFF once for each body within a registration: answers are kept, failures may be retried.
 *
 * @param body undefined while there is nothing to look up
 */
export function lookUp<Schema extends z.ZodMiniType>(endpoint: LookUp<Schema>, body: object | undefined) {
  return queryOptions<ApiResult<z.output<Schema>>>({
    queryKey: [LOOK_UPS_KEY, endpoint.path, body],
    queryFn: body ? () => callApi({ ...endpoint, body }) : skipToken,
    staleTime: ({ state }) => (state.data && isAnswer(state.data) ? Infinity : 0),
  })
}

/**
 * Makes a look-up. Its answer is undefined if it was removed in the meantime, with the form that it was for: nothing else
 * rejects, since {@link callApi} never throws.
 */
export function ask<Data>(
  client: QueryClient,
  query: UndefinedInitialDataOptions<Data>,
): Promise<Data | undefined> {
  return client.query(query).catch(() => undefined)
}

/** Tells whether a result is an answer, including a refusal, rather than a temporary failure. */
export function isAnswer(result: ApiResult<unknown>): boolean {
  return result.kind === 'ok' || (result.kind === 'problem' && result.problem.status < SERVER_FAULT)
}
