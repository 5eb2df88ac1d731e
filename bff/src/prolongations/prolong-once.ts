import type { Answer } from '../uitpas/answer.ts'
import type { UitpasCaller } from '../uitpas/caller.ts'
import type { EmployeeToken } from '../uitpas/oauth/employee-token.ts'
import { passholderByUid } from '../uitpas/calls/passholder-by-uid.ts'
import { prolong } from '../uitpas/calls/prolong.ts'

export interface Prolongation {
  uid: string
  cardSystemId: string
  kansenStatuutEndDate: string
  balieConsumerKey: string
}

/**
 * Sends a prolongation, once. When its answer is lost the passholder is read: the end date that was asked for says that
 * it was done (outcome.md §3). Another date settles nothing, since a slow service may still do it.
 */
export async function prolongOnce(
  call: UitpasCaller,
  token: EmployeeToken,
  order: Prolongation,
): Promise<Answer<'answer' | 'lookup'>> {
  const answer = await prolong(call, token, order)
  if (answer.kind === 'ok') return { kind: 'ok', value: 'answer' }
  if (answer.kind !== 'open') return answer
  const seen = await passholderByUid(call, token, order)
  if (seen.kind !== 'ok' || seen.value.uid !== order.uid) return answer
  const membership = seen.value.memberships.find(({ cardSystem }) => cardSystem.id === order.cardSystemId)
  const { state, endDate } = membership?.kansenStatuut ?? {}
  return state === 'active' && endDate === order.kansenStatuutEndDate
    ? { kind: 'ok', value: 'lookup' }
    : answer
}
