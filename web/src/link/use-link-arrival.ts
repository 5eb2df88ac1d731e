import type { Draft } from '@balie/shared'
import { useEffect, useEffectEvent } from 'react'
import { takeLink } from './link.ts'

/** Calls back when another application's link is opened in this very tab, which changes only the fragment. */
export function useLinkArrival(onLink: (link: Draft) => void): void {
  const arrived = useEffectEvent(() => {
    const link = takeLink()
    if (link) onLink(link)
  })
  useEffect(() => {
    let listening = true
    const listen = () => {
      if (listening) arrived()
    }
    window.addEventListener('hashchange', listen)
    // A link may have arrived before the listener.
    queueMicrotask(listen)
    return () => {
      listening = false
      window.removeEventListener('hashchange', listen)
    }
  }, [])
}
