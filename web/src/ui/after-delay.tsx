import { type ReactNode, useEffect, useState } from 'react'

/** Shows its children only after a delay: quick work needs no busy indicator. */
export function AfterDelay({ ms, children }: { ms: number; children: ReactNode }) {
  const [passed, setPassed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return passed ? children : null
}
