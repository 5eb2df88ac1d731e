import { endpoints } from '@balie/shared'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { callApi } from '../api/client.ts'
import { nextSessionState, type SessionState } from './session-state.ts'

const SESSION_STALE_MS = 30_000

export const SESSION_KEY = ['session'] as const

const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: async ({ client }) =>
    nextSessionState(client.getQueryData<SessionState>(SESSION_KEY), await callApi(endpoints.session)),
  staleTime: SESSION_STALE_MS,
  gcTime: Infinity,
  // Somebody who comes back to this window should not find out only upon registering.
  refetchOnWindowFocus: true,
})

/** GET /api/session: who is signed in, and whether still. */
export function useSession() {
  return useQuery(sessionQuery)
}
