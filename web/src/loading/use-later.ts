import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { fetchLaterParts, laterQuery } from './later-query.ts'

/**
 * Returns the parts that come after the first load; undefined until they are there. Fetches them if `wanted`, so only a
 * component that is about to show one should want them.
 *
 * @param wanted whether there is something to show
 */
export function useLater(wanted: boolean) {
  return useQuery({ ...laterQuery, enabled: wanted }).data
}

/** The empty form is drawn by then. */
const FETCHED_AFTER_MS = 300

/**
 * Fetches the later parts once the form is there: on a slow PC, starting them would hold up the first scan. Fetches them
 * again at the first key or click if that failed, and reports a failure only then.
 */
export function useFetchLater(): void {
  const client = useQueryClient()
  useEffect(() => {
    const fetched = new AbortController()
    const timer = setTimeout(() => {
      fetchLaterParts().then(
        (parts) => client.setQueryData(laterQuery.queryKey, parts),
        () => undefined,
      )
    }, FETCHED_AFTER_MS)
    const fetchLater = () => {
      fetched.abort()
      // LaterFailure shows that it failed (later-failure.tsx).
      client.query(laterQuery).catch(() => undefined)
    }
    for (const type of ['keydown', 'pointerdown']) {
      document.addEventListener(type, fetchLater, { capture: true, signal: fetched.signal })
    }
    return () => {
      clearTimeout(timer)
      fetched.abort()
    }
  }, [client])
}

/** Returns the later parts if they are there, whether fetching them failed, and a function that tries again. */
export function useLaterFailure() {
  const { data, errorUpdateCount, isFetching, refetch } = useQuery({ ...laterQuery, enabled: false })
  // Also while it is tried again: a notice that comes and goes moves what is clicked.
  return { later: data, failed: errorUpdateCount > 0 && !data, busy: isFetching, retry: () => void refetch() }
}
