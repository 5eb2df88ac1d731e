import { useEffect, useState } from 'react'

/** Nobody pauses this long in the middle of a number. */
const SETTLED_AFTER_MS = 500

/** Tells whether a text is done being typed: after a pause, or at once when somebody says so. */
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
