import { useEffect, useEffectEvent, useState } from 'react'

const POLL_EVERY_MS = 5000
const POLL_FOR_MS = 60_000

/**
 * Asks again every few seconds, for a minute, while `enabled`; anew once that returns or somebody asks by hand. Tells
 * whether it still does.
 */
export function usePolling(ask: () => void, enabled: boolean) {
  const [round, setRound] = useState(0)
  const [endedRound, setEndedRound] = useState<number>()
  const poll = useEffectEvent(ask)
  useEffect(() => {
    if (!enabled) return
    const every = setInterval(() => poll(), POLL_EVERY_MS)
    const end = setTimeout(() => {
      clearInterval(every)
      setEndedRound(round)
    }, POLL_FOR_MS)
    return () => {
      clearInterval(every)
      clearTimeout(end)
    }
  }, [enabled, round])
  return {
    polling: endedRound !== round,
    checkNow: () => {
      setRound(round + 1)
      ask()
    },
  }
}
