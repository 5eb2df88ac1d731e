import type { Draft } from '@balie/shared'
import { useEffect, useEffectEvent } from 'react'
import { takeLink } from './link.ts'

/** Calls back when another application's link is opened in this very tab: that changes no more than the fragment. */
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
    // One may have come before anybody listened.
    queueMicrotask(listen)
    return () => {
      listening = false
      window.removeEventListener('hashchange', listen)
    }
  }, [])
}
