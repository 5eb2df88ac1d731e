import type { QueryClient } from '@tanstack/react-query'
import { SESSION_KEY } from './session-key.ts'
import { endedSessionState, type SessionState } from './session-state.ts'
import { SIGNED_OUT, tabChannel } from './tab-channel.ts'

/**
 * Detects at once that another tab of this browser signs out or in, and checks again whenever this tab becomes visible,
 * since the browser may have withheld messages. Tells the other tabs that an employee is signed in here, not who.
 *
 * @param signal ends it
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
