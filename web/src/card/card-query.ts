import { type Counter, endpoints, type FoundCard } from '@balie/shared'
import type { ApiResult } from '../api/client.ts'
import { lookUp } from '../api/look-up.ts'

const UNKNOWN_CODES = ['UNKNOWN_IDENTIFICATION', 'UNKNOWN_UITPASNUMBER']

/** POST /api/cards: looks up the new card, as this counter may see it. */
export function cardQuery(uitpasNumber: string | undefined, { consumerKey }: Counter) {
  const body = { uitpasNumber, balieConsumerKey: consumerKey }
  return lookUp(endpoints.card, uitpasNumber === undefined ? undefined : body)
}

/** Returns the card, or `unknown` if it doesn't exist; undefined while that isn't known. */
export function cardOf(answer: ApiResult<FoundCard> | undefined): FoundCard | 'unknown' | undefined {
  if (answer?.kind === 'ok') return answer.data
  const isUnknown = answer?.kind === 'problem' && UNKNOWN_CODES.includes(answer.problem.code)
  return isUnknown ? 'unknown' : undefined
}
