import { useEffect, useEffectEvent, useRef } from 'react'
import { mayMoveFocus } from '../form/next-to-do.ts'

interface Known {
  uid: string | undefined
  onlyReason: string | undefined
}

/**
 * Moves on for a passholder who came with a link or a draft, and for a reason that turned out to be the only one; and
 * when what had the focus is gone, like an end date that the next card doesn't need.
 */
export function useMovingOn(moveOn: () => void, { uid, onlyReason }: Known): void {
  const focusedRef = useRef<Element>(null)
  const continueWhereFree = useEffectEvent(() => {
    if (uid !== undefined && mayMoveFocus()) moveOn()
  })
  useEffect(() => continueWhereFree(), [uid, onlyReason])
  useEffect(() => {
    const note = () => void (focusedRef.current = document.activeElement)
    addEventListener('focusin', note)
    return () => removeEventListener('focusin', note)
  }, [])
  useEffect(() => {
    // Once all of this change is drawn: until then the focus may still be moving.
    const looking = setTimeout(() => isGone(focusedRef.current) && moveOn())
    return () => clearTimeout(looking)
  })
}

/** Tells whether an element was removed or is disabled, like a reason that no longer fits. */
function isGone(element: Element | null): boolean | undefined {
  return element?.isConnected === false || element?.matches(':disabled')
}
