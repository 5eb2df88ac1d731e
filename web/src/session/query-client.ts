import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query'
import { noticeSessionEnd } from './notice-session-end.ts'

/** Creates the page's query client. If any call reveals the end of the session, the whole page is informed. */
export function createQueryClient(): QueryClient {
  // Immediately rather than by a timer, so that an answer and its consequences are drawn together.
  notifyManager.setScheduler(queueMicrotask)
  const client = new QueryClient({
    queryCache: new QueryCache({ onSuccess: notice }),
    mutationCache: new MutationCache({ onSuccess: notice }),
    defaultOptions: {
      // Failures are values here (api/client.ts), and no call may wait in a queue behind the employee's back.
      queries: {
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      // Results hold people's numbers: removed as soon as nothing on screen needs them.
      mutations: { retry: false, networkMode: 'always', gcTime: 0 },
    },
  })

  function notice(data: unknown): void {
    noticeSessionEnd(client, data)
  }

  return client
}
