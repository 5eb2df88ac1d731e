import { useEffect } from 'react'
import { acknowledge } from './acknowledge.ts'

/** Acknowledges the end of this registration once it is on screen, in a visible tab. */
export function useAcknowledged(key: string | undefined): void {
  useEffect(() => {
    if (key === undefined) return undefined
    const watched = new AbortController()
    const look = () => {
      if (document.visibilityState !== 'visible') return
      watched.abort()
      acknowledge(key)
    }
    document.addEventListener('visibilitychange', look, { signal: watched.signal })
    look()
    return () => watched.abort()
  }, [key])
}
