import type { Counter, FoundCard } from '@balie/shared'
import { useQuery } from '@tanstack/react-query'
import type { ApiFailure } from '../ui/failure-notice.tsx'
import { cardOf, cardQuery } from './card-query.ts'

/** Facts about the card with this number. */
export interface CardLookUp {
  card: FoundCard | 'unknown' | undefined
  /** Why nothing is known: a failure that may pass, or a refusal that isn't about the card. */
  failure: ApiFailure | undefined
  busy: boolean
  askAgain: () => void
}

/** Looks the new card up as soon as its number is complete. */
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
