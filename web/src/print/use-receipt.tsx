import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'

/** Prints a receipt: it takes the page's place on paper, and only there. */
export function useReceipt(): { receipt: ReactNode; print: (receipt: ReactNode) => void } {
  const [shown, setShown] = useState<{ receipt: ReactNode }>()
  useEffect(() => {
    if (!shown) return undefined
    // Until somebody does something else here: tablets say that printing is over before they look at the page.
    const printed = new AbortController()
    for (const type of ['keydown', 'pointerdown'])
      window.addEventListener(type, () => setShown(undefined), { capture: true, signal: printed.signal })
    window.print()
    return () => printed.abort()
  }, [shown])
  return {
    receipt: shown && createPortal(shown.receipt, document.body),
    // A new one each time, so that the same can be printed twice.
    print: (receipt) => setShown({ receipt }),
  }
}
