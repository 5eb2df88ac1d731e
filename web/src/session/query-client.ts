import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { SESSION_KEY } from './session-query.ts'
import { endedSessionState, type SessionState } from './session-state.ts'

const sessionEndSchema = z.object({
  kind: z.literal('problem'),
  problem: z.object({ status: z.literal(401) }),
})

/** The query client of the page. Whichever call is told that the session has ended, the whole page knows. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({ onSuccess: noticeSessionEnd }),
    mutationCache: new MutationCache({ onSuccess: noticeSessionEnd }),
    defaultOptions: {
      // Failures are values here (api/client.ts), and nothing may wait in a queue behind the employee's back.
      queries: {
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      // What was looked up or sent holds people's numbers: gone as soon as nothing on screen needs it.
      mutations: { retry: false, networkMode: 'always', gcTime: 0 },
    },
  })

  function noticeSessionEnd(data: unknown): void {
    if (!sessionEndSchema.safeParse(data).success) return
    client.setQueryData<SessionState>(SESSION_KEY, endedSessionState)
  }

  return client
}
