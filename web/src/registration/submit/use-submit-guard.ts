import { useEffect, useState } from 'react'
import { createSubmitGuard, type SubmitGuard } from './submit-guard.ts'

/** Creates a guard that sees every key on the page, wherever the focus is. */
export function useSubmitGuard(): SubmitGuard {
  const [guard] = useState(createSubmitGuard)
  useEffect(() => {
    const see = ({ key, repeat, timeStamp }: KeyboardEvent) => {
      // Control types nothing: it starts a shortcut.
      if (key !== 'Control') guard.keyPressed({ repeat, at: timeStamp })
    }
    document.addEventListener('keydown', see, { capture: true })
    return () => document.removeEventListener('keydown', see, { capture: true })
  }, [guard])
  return guard
}
