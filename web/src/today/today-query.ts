import { todayEndpoint } from '@balie/shared'
import { queryOptions } from '@tanstack/react-query'
import { callApi } from '../api/client.ts'

/** GET /api/registrations?state=today: reads this employee's work today, at all counters, each time it is shown. */
export const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: () => {
    const { path, search } = todayEndpoint
    return callApi({ ...todayEndpoint, path: path + search })
  },
  staleTime: 0,
  gcTime: 0,
})
