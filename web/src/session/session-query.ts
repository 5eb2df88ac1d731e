import { endpoints, type PageSession } from '@balie/shared'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { callApi } from '../api/client.ts'
import { screenOwner } from '../api/screen-owner.ts'
import { SESSION_KEY } from './session-key.ts'
import { thisWindow } from './this-window.ts'
import { nextSessionState, type SessionState, WARNING_MS } from './session-state.ts'

const SESSION_STALE_MS = 30_000
const WARNED_LOOK_MS = 10_000
const MARGIN_MS = 500

const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: async ({ client }) => {
    const answer = await callApi({ ...endpoints.session, asksWho: true, headers: thisWindow.header })
    const next = nextSessionState(client.getQueryData<SessionState>(SESSION_KEY), answer)
    if (next.kind === 'signed-in') screenOwner.write(next.session.employee.uid)
    return next
  },
  staleTime: SESSION_STALE_MS,
  gcTime: Infinity,
  // An employee who comes back to this window shouldn't discover the end of the session only when registering.
  refetchOnWindowFocus: 'always',
  // Polled once a warning may be due, then often: another tab, or a scan, may have prolonged the session.
  refetchInterval: ({ state }) => (state.data?.kind === 'signed-in' ? nextLookMs(state.data.session) : false),
  refetchIntervalInBackground: true,
})

/** GET /api/session: reads the session of the signed-in employee, if there still is one. */
export function useSession() {
  return useQuery(sessionQuery)
}

function nextLookMs({ endsInMs }: PageSession): number {
  return endsInMs > WARNING_MS
    ? endsInMs - WARNING_MS + MARGIN_MS
    : Math.min(WARNED_LOOK_MS, endsInMs + MARGIN_MS)
}
