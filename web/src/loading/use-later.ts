import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { laterQuery } from './later-query.ts'

/**
 * Returns the parts that come after the first load; undefined until they are there. Fetches them if `wanted`, so only a
 * component that is about to show one should want them.
 *
 * @param wanted whether there is something to show
 */
export function useLater(wanted: boolean) {
  return useQuery({ ...laterQuery, enabled: wanted }).data
}

/** Fetches the later parts at the first key or click, so that they are there before the first look-up's answer. */
export function useFetchLater(): void {
  const client = useQueryClient()
  useEffect(() => {
    const fetched = new AbortController()
    const fetchLater = () => {
      fetched.abort()
      // LaterFailure shows that it failed (later-failure.tsx).
      client.query(laterQuery).catch(() => undefined)
    }
    for (const type of ['keydown', 'pointerdown']) {
      document.addEventListener(type, fetchLater, { capture: true, signal: fetched.signal })
    }
    return () => fetched.abort()
  }, [client])
}

/** Tells whether fetching the later parts failed, and returns a function that tries again. */
export function useLaterFailure() {
  const { isError, isFetching, refetch } = useQuery({ ...laterQuery, enabled: false })
  return { failed: isError, busy: isFetching, retry: () => void refetch() }
}
