import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { noticeSessionEnd } from './notice-session-end.ts'

/** The query client of the page. Whichever call is told that the session has ended, the whole page knows. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({ onSuccess: notice }),
    mutationCache: new MutationCache({ onSuccess: notice }),
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

  function notice(data: unknown): void {
    noticeSessionEnd(client, data)
  }

  return client
}
