import { judgeHeld, LONGEST_PAUSE_MS } from './held-run.ts'
import { createPatience } from './patience.ts'
import type { Scan } from './recognise.ts'
import { replay } from './replay.ts'
import type { Stroke } from './stroke.ts'

/** Interval between checks whether another key continues these, in ms. */
const AGAIN_MS = 20

interface HeldKeysSetup {
  prefix: string
  /** Returns true if there are undecided keys that may continue these. */
  isUndecided: () => boolean
  /** Returns how late a key can be delivered, in ms. */
  lateMs: () => number
  onScan: (scan: Scan) => void
}

export interface HeldKeys {
  /** Adds a key that was hidden from the page and isn't part of a fast scan. */
  add: (stroke: Stroke) => void
  /** Ends the wait, since nothing more can follow. Returns whether the keys were a scan. */
  end: () => boolean
  /** Drops the held keys, which came right before a scan. */
  drop: () => void
}

/** Delays each key outside of any field for a moment: a person presses one, a slow scanner several. */
export function createHeldKeys({ prefix, isUndecided, lateMs, onScan }: HeldKeysSetup): HeldKeys {
  let run: Stroke[] = []

  function end(): boolean {
    patience.stop()
    const typesAhead = document.activeElement instanceof HTMLSelectElement
    const verdict = judgeHeld(run, { prefix, typesAhead })
    run = []
    if (verdict.kind === 'acts') for (const stroke of verdict.strokes) replay(stroke)
    if (verdict.kind === 'scan') onScan(verdict.scan)
    return verdict.kind === 'scan'
  }

  const patience = createPatience((now) => {
    if (isUndecided()) patience.wait(now + AGAIN_MS)
    else end()
  })

  return {
    add(stroke) {
      const last = run.at(-1)
      if (last && stroke.at - last.at > LONGEST_PAUSE_MS) end()
      run.push(stroke)
      patience.wait(stroke.at + LONGEST_PAUSE_MS, lateMs())
    },
    end,
    drop() {
      patience.stop()
      run = []
    },
  }
}
