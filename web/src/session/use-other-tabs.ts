import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Follows what happens in other tabs. The form can be there without it, so it is fetched by itself. */
export function useOtherTabs(): void {
  const client = useQueryClient()
  useEffect(() => {
    const gone = new AbortController()
    // Where it can't be fetched, a colleague's session is noticed when it refuses a call.
    import('./follow-other-tabs.ts').then(
      ({ followOtherTabs }) => followOtherTabs(client, gone.signal),
      () => undefined,
    )
    return () => gone.abort()
  }, [client])
}
