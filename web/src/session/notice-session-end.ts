import type { QueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { SESSION_KEY } from './session-key.ts'
import { endedSessionState, sessionEndIn, type SessionState } from './session-state.ts'

const problemResultSchema = z.object({
  kind: z.literal('problem'),
  problem: z.object({ status: z.number(), code: z.string() }),
})

/**
 * Lets the whole page know when a call was told that its session is over, or is a colleague's.
 *
 * @param result whatever a call came to
 * @returns whether that was so
 */
export function noticeSessionEnd(client: QueryClient, result: unknown): boolean {
  const { data } = problemResultSchema.safeParse(result)
  const why = data && sessionEndIn(data.problem)
  if (!why) return false
  client.setQueryData<SessionState>(SESSION_KEY, (state) => endedSessionState(state, { why }))
  // Who that is, and whether still.
  if (why === 'colleague') void client.invalidateQueries({ queryKey: SESSION_KEY })
  return true
}
