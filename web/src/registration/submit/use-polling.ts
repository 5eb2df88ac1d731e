import { useEffect, useEffectEvent, useState } from 'react'

const POLL_EVERY_MS = 5000
const POLL_FOR_MS = 60_000

/**
 * Polls every few seconds for a minute while `enabled`; starts over when that returns or the employee asks by hand.
 * Returns whether it is still polling.
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
