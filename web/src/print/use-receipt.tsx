import type { Counter } from '@balie/shared'
import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { Receipt, type Receipted } from './receipt.tsx'

/** Prints the receipt of one registration: it takes the page's place on paper, and only there. */
export function useReceipt(counter: Counter): { receipt: ReactNode; print: (one: Receipted) => void } {
  const [shown, setShown] = useState<Receipted>()
  useEffect(() => {
    if (!shown) return undefined
    const done = () => setShown(undefined)
    window.addEventListener('afterprint', done)
    window.print()
    return () => window.removeEventListener('afterprint', done)
  }, [shown])
  return {
    receipt: shown && createPortal(<Receipt counter={counter} registration={shown} />, document.body),
    // A new one each time, so that the same can be printed twice.
    print: (one) => setShown({ ...one }),
  }
}
