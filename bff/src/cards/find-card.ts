import type { FoundCard } from '@balie/shared'
import type { Answer, FailedAnswer } from '../uitpas/answer.ts'
import type { KnownCounter } from '../uitpas/calls/balie-list.ts'
import { card as cardByNumber } from '../uitpas/calls/card.ts'
import type { UitpasCaller } from '../uitpas/caller.ts'
import type { EmployeeToken } from '../uitpas/oauth/employee-token.ts'
import { type Retrieved, retrieve } from '../uitpas/calls/retrieve.ts'
import { foundCard } from './found-card.ts'

const UNKNOWN_CARD_CODES = ['UNKNOWN_IDENTIFICATION', 'UNKNOWN_UITPASNUMBER']

/**
 * Finds a card by its number. Calls `uitpas/retrieve` first, which knows the card's holder and counter; calls
 * `uitpas/card`, which knows neither, if retrieve fails or doesn't mention this very card.
 */
export async function findCard(
  call: UitpasCaller,
  token: EmployeeToken,
  { uitpasNumber, counter }: { uitpasNumber: string; counter: KnownCounter },
): Promise<Answer<FoundCard>> {
  const balieConsumerKey = counter.consumerKey
  const retrieved = await retrieve(call, token, { identification: uitpasNumber, balieConsumerKey })
  if (retrieved.kind === 'token_ended' || isUnknownCard(retrieved)) return retrieved

  const found: Retrieved = retrieved.kind === 'ok' ? retrieved.value : { groupPass: false }
  const answer =
    found.card?.uitpasNumber === uitpasNumber
      ? ({ kind: 'ok', value: found.card } as const)
      : await cardByNumber(call, token, { uitpasNumber, balieConsumerKey })
  return answer.kind === 'ok' ? { kind: 'ok', value: foundCard(answer.value, found, counter) } : answer
}

function isUnknownCard(answer: Answer<unknown>): answer is FailedAnswer & { kind: 'refused' } {
  return answer.kind === 'refused' && UNKNOWN_CARD_CODES.includes(answer.code)
}
