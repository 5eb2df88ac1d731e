import { type ReactNode, useEffect, useState } from 'react'

/** Shows its children only once it has been there for a while: what is quick needs no sign that it is busy. */
export function AfterDelay({ ms, children }: { ms: number; children: ReactNode }) {
  const [passed, setPassed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return passed ? children : null
}
