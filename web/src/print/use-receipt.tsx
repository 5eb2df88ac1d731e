import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'

/** Prints a receipt, which replaces the page on paper only. */
export function useReceipt(): { receipt: ReactNode; print: (receipt: ReactNode) => void } {
  const [shown, setShown] = useState<{ receipt: ReactNode }>()
  useEffect(() => {
    if (!shown) return undefined
    // Removed on the next input: tablets report the end of printing before they render the page.
    const printed = new AbortController()
    for (const type of ['keydown', 'pointerdown'])
      window.addEventListener(type, () => setShown(undefined), { capture: true, signal: printed.signal })
    window.print()
    return () => printed.abort()
  }, [shown])
  return {
    receipt: shown && createPortal(shown.receipt, document.body),
    // A new object each time, so that the same receipt can be printed twice.
    print: (receipt) => setShown({ receipt }),
  }
}
