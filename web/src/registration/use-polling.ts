import { useEffect, useEffectEvent, useState } from 'react'

const POLL_EVERY_MS = 5000
const POLL_FOR_MS = 60_000

/** Asks again every few seconds, for a minute. Tells whether it still does. */
export function usePolling(ask: () => void): boolean {
  const [polling, setPolling] = useState(true)
  const poll = useEffectEvent(ask)
  useEffect(() => {
    if (!polling) return
    const every = setInterval(() => poll(), POLL_EVERY_MS)
    const end = setTimeout(() => setPolling(false), POLL_FOR_MS)
    return () => {
      clearInterval(every)
      clearTimeout(end)
    }
  }, [polling])
  return polling
}
