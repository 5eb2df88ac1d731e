import type { QueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { SESSION_KEY } from './session-key.ts'
import { endedSessionState, sessionEndIn, type SessionState } from './session-state.ts'

const problemResultSchema = z.object({
  kind: z.literal('problem'),
  problem: z.object({ status: z.number(), code: z.string() }),
})

/**
 * Informs the whole page if a call's result shows that its session is over, or is a colleague's.
 *
 * @param result result of any call
 * @returns whether it shows that
 */
export function noticeSessionEnd(client: QueryClient, result: unknown): boolean {
  const { data } = problemResultSchema.safeParse(result)
  const why = data && sessionEndIn(data.problem)
  if (!why) return false
  client.setQueryData<SessionState>(SESSION_KEY, (state) => endedSessionState(state, { why }))
  // Asks who the colleague is, and whether they are still signed in.
  if (why === 'colleague') void client.invalidateQueries({ queryKey: SESSION_KEY })
  return true
}
