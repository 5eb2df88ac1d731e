import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Follows the other tabs. Its code is fetched separately, since the form doesn't need it. */
export function useOtherTabs(): void {
  const client = useQueryClient()
  useEffect(() => {
    const gone = new AbortController()
    // Without it, a colleague's session is still detected when it refuses a call.
    import('./follow-other-tabs.ts').then(
      ({ followOtherTabs }) => followOtherTabs(client, gone.signal),
      () => undefined,
    )
    return () => gone.abort()
  }, [client])
}
