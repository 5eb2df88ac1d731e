import type { Counter, FoundCard } from '@balie/shared'
import { useQuery } from '@tanstack/react-query'
import type { ApiFailure } from '../ui/failure-notice.tsx'
import { cardOf, cardQuery } from './card-query.ts'

/** Facts about the card with this number. */
export interface CardLookUp {
  card: FoundCard | 'unknown' | undefined
  /** The reason why nothing is known: a temporary failure, or a refusal that isn't about the card. */
  failure: ApiFailure | undefined
  busy: boolean
  askAgain: () => void
}

/** Looks up the new card as soon as its number is complete. */
export function useCard(uitpasNumber: string | undefined, counter: Counter): CardLookUp {
  const { data, isFetching, refetch } = useQuery(cardQuery(uitpasNumber, counter))
  const card = cardOf(data)
  return {
    card,
    failure: data && data.kind !== 'ok' && card === undefined ? data : undefined,
    busy: isFetching,
    askAgain: () => void refetch(),
  }
}
