import { type PersonQuery, searchEndpoint } from '@balie/shared'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { lookUp } from '../api/look-up.ts'

/** A pause this long means that typing is done. */
const PAUSE_MS = 600

/**
 * Searches when typing pauses, or at once on Enter.
 *
 * @param query undefined while it isn't specific enough
 * @param pressed the query that was confirmed by Enter
 */
export function usePeople(
  query: PersonQuery | undefined,
  pressed: PersonQuery | undefined,
  balieConsumerKey: string,
) {
  const wanted = query && JSON.stringify(query)
  const [paused, setPaused] = useState<string>()
  useEffect(() => {
    const timer = setTimeout(() => setPaused(wanted), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [wanted])
  const isAsked = query !== undefined && (wanted === paused || wanted === JSON.stringify(pressed))
  const { data, isFetching } = useQuery({
    ...lookUp(searchEndpoint, isAsked ? { ...query, balieConsumerKey } : undefined),
    placeholderData: keepPreviousData,
    // The people found are removed together with the list.
    gcTime: 0,
  })
  return { result: data, busy: isFetching }
}

export type PeopleResult = NonNullable<ReturnType<typeof usePeople>['result']>
