/** How long nothing may have been typed before Enter on the button is taken for somebody's decision. */
const QUIET_MS = 500

interface KeyPress {
  repeat: boolean
  at: number
}

export interface SubmitGuard {
  keyPressed: (press: KeyPress) => void
  buttonFocused: (at: number) => void
  allows: (click: { byPointer: boolean; at: number }) => boolean
}

/**
 * Tells a decision to register from what a scanner types: its Enter comes right after its digits, or after the focus
 * moved because of it. A key that is held isn't a decision either. Times in milliseconds, of one clock.
 */
export function createSubmitGuard(): SubmitGuard {
  let lastKeyAt = -Infinity
  let focusedAt = -Infinity
  let deliberate = true
  return {
    keyPressed({ repeat, at }) {
      deliberate = !repeat && at - lastKeyAt >= QUIET_MS && at - focusedAt >= QUIET_MS
      lastKeyAt = at
    },
    buttonFocused(at) {
      focusedAt = at
    },
    // Without a recent key it was no key that clicked, but a screen reader or the like.
    allows: ({ byPointer, at }) => byPointer || deliberate || at - lastKeyAt >= QUIET_MS,
  }
}
