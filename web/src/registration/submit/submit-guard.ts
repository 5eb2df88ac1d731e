/** Time without typing after which Enter on the button counts as a decision. */
const QUIET_MS = 500
/** Time for which the result of a look-up must have been on screen. */
const SEEN_MS = 500

interface KeyPress {
  repeat: boolean
  at: number
}

export interface SubmitGuard {
  keyPressed: (press: KeyPress) => void
  buttonFocused: (at: number) => void
  /** Called when look-ups begin, and when all of them are answered and drawn. */
  lookUpsChanged: (state: { busy: boolean; at: number }) => void
  allows: (click: { byPointer: boolean; at: number }) => boolean
}

/**
 * Tells a decision to register from a scanner's Enter, which comes right after its digits or after the focus moved
 * because of it. A held key isn't a decision either, nor is a press before the result it decides on was seen. Times in
 * ms, of one clock.
 */
export function createSubmitGuard(): SubmitGuard {
  let lastKeyAt = -Infinity
  let focusedAt = -Infinity
  let deliberate = true
  let seenFrom = -Infinity
  return {
    keyPressed({ repeat, at }) {
      deliberate = !repeat && at - lastKeyAt >= QUIET_MS && at - focusedAt >= QUIET_MS
      lastKeyAt = at
    },
    buttonFocused(at) {
      focusedAt = at
    },
    lookUpsChanged({ busy, at }) {
      seenFrom = busy ? Infinity : at + SEEN_MS
    },
    allows({ byPointer, at }) {
      // A click without a recent key comes from a screen reader or the like.
      const isDecision = deliberate || at - lastKeyAt >= QUIET_MS
      return byPointer || (isDecision && at >= seenFrom)
    },
  }
}
