import type { QueryClient } from '@tanstack/react-query'
import { SESSION_KEY } from './session-key.ts'
import { endedSessionState, type SessionState } from './session-state.ts'
import { SIGNED_OUT, tabChannel } from './tab-channel.ts'

/**
 * Notices at once that another tab of this browser signs out or in, and looks again whenever this one is looked at: a
 * browser may have kept from it what the others said. Tells them that somebody is signed in here, and not who.
 *
 * @param signal stops it
 */
export function followOtherTabs(client: QueryClient, signal: AbortSignal): void {
  if (signal.aborted) return
  const queryKey = SESSION_KEY
  const channel = tabChannel()
  const look = () => void client.refetchQueries({ queryKey }, { cancelRefetch: false })
  window.addEventListener('focus', look, { signal })
  signal.addEventListener('abort', () => channel?.close())
  channel?.addEventListener('message', ({ data }) => {
    if (data === SIGNED_OUT) {
      client.setQueryData<SessionState>(
        queryKey,
        (state) => state && endedSessionState(state, { why: 'signed-out' }),
      )
    } else void client.invalidateQueries({ queryKey })
  })
  channel?.postMessage('signed-in')
}
