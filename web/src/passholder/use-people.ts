import { type PersonQuery, searchEndpoint } from '@balie/shared'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { lookUp } from '../api/look-up.ts'

/** Somebody who types on has no pause this long. */
const PAUSE_MS = 600

/**
 * Searches once a person pauses, or at once when they ask for it.
 *
 * @param query undefined as long as there isn't enough to search for
 * @param pressed the query that was asked for by Enter
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
    // Who was found is gone with the list.
    gcTime: 0,
  })
  return { result: data, busy: isFetching }
}

export type PeopleResult = NonNullable<ReturnType<typeof usePeople>['result']>
