import type { Counter } from '@balie/shared'
import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { Receipt, type Receipted } from './receipt.tsx'

/** Prints the receipt of one registration: it takes the page's place on paper, and only there. */
export function useReceipt(counter: Counter): { receipt: ReactNode; print: (one: Receipted) => void } {
  const [shown, setShown] = useState<Receipted>()
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
    receipt: shown && createPortal(<Receipt counter={counter} registration={shown} />, document.body),
    // A new one each time, so that the same can be printed twice.
    print: (one) => setShown({ ...one }),
  }
}
