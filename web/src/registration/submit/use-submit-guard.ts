import { useEffect, useState } from 'react'
import { createSubmitGuard, type SubmitGuard } from './submit-guard.ts'

/** A guard that sees every key of the page, wherever the focus is. */
export function useSubmitGuard(): SubmitGuard {
  const [guard] = useState(createSubmitGuard)
  useEffect(() => {
    const see = ({ key, repeat, timeStamp }: KeyboardEvent) => {
      // It writes nothing: it begins what the next key says.
      if (key !== 'Control') guard.keyPressed({ repeat, at: timeStamp })
    }
    document.addEventListener('keydown', see, { capture: true })
    return () => document.removeEventListener('keydown', see, { capture: true })
  }, [guard])
  return guard
}
