import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { laterQuery } from './later-query.ts'

/**
 * The parts that come after the first load, or undefined until they are there. Whoever asks has them fetched: so it
 * is asked only where one is about to be shown.
 *
 * @param wanted whether there is something to show
 */
export function useLater(wanted: boolean) {
  return useQuery({ ...laterQuery, enabled: wanted }).data
}

/** Fetches the later parts at the first key or press: they are there before the first look-up has its answer. */
export function useFetchLater(): void {
  const client = useQueryClient()
  useEffect(() => {
    const fetched = new AbortController()
    const fetchLater = () => {
      fetched.abort()
      // Whoever needs them shows that it failed (later-failure.tsx).
      client.query(laterQuery).catch(() => undefined)
    }
    for (const type of ['keydown', 'pointerdown']) {
      document.addEventListener(type, fetchLater, { capture: true, signal: fetched.signal })
    }
    return () => fetched.abort()
  }, [client])
}

/** Tells whether fetching the later parts failed, and gives a way to fetch them again. */
export function useLaterFailure() {
  const { isError, isFetching, refetch } = useQuery({ ...laterQuery, enabled: false })
  return { failed: isError, busy: isFetching, retry: () => void refetch() }
}
