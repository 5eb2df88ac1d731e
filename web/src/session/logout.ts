import { endpoints } from '@balie/shared'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { callApi } from '../api/client.ts'
import { SESSION_KEY } from './session-key.ts'
import { isSessionEnd, type SessionState } from './session-state.ts'
import { announceSignOut } from './tab-channel.ts'

/** Response of signing out; absent if there is nothing left to do elsewhere. */
const responseSchema = z.optional(endpoints.logout.response)

/** POST /auth/logout: signs out here, removes all personal data from the page, and sends the browser on to UiTID. */
export function useLogout() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => callApi({ ...endpoints.logout, response: responseSchema }),
    onSuccess: (result) => {
      if (result.kind !== 'ok' && !isSessionEnd(result)) return
      announceSignOut()
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] })
      const elsewhere = result.kind === 'ok' ? result.data : undefined
      const isUitidAway = elsewhere !== undefined && elsewhere.location === undefined
      client.setQueryData<SessionState>(SESSION_KEY, {
        kind: 'signed-out',
        ...(isUitidAway && { news: 'uitid-away' }),
      })
      if (elsewhere?.location !== undefined) window.location.assign(elsewhere.location)
    },
  })
}
