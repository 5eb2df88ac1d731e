import { useEffect, useState } from 'react'

/** A pause this long means that the number is complete. */
const SETTLED_AFTER_MS = 500

/** Tells whether typing of a text is done: after a pause, or at once when `settle` is called. */
export function useSettledText(text: string) {
  const [settledText, setSettledText] = useState(text)
  const settled = settledText === text
  useEffect(() => {
    if (settled) return
    const timer = setTimeout(() => setSettledText(text), SETTLED_AFTER_MS)
    return () => clearTimeout(timer)
  }, [settled, text])
  return { settled, settle: setSettledText }
}
