import { endpoints } from '@balie/shared'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { callApi, noContentSchema } from '../api/client.ts'
import { SESSION_KEY } from './session-query.ts'
import { isSessionEnd, type SessionState } from './session-state.ts'

/** POST /auth/logout: signs out, and leaves nothing of anybody in this page. */
export function useLogout() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => callApi({ ...endpoints.logout, response: noContentSchema }),
    onSuccess: (result) => {
      if (result.kind !== 'ok' && !isSessionEnd(result)) return
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] })
      client.setQueryData<SessionState>(SESSION_KEY, { kind: 'signed-out' })
    },
  })
}
