import { judgeHeld, LONGEST_PAUSE_MS } from './held-run.ts'
import { createPatience } from './patience.ts'
import type { Scan } from './recognise.ts'
import { replay } from './replay.ts'
import type { Stroke } from './stroke.ts'

/** Until it is looked again whether a key goes on with these. */
const AGAIN_MS = 20

interface HeldKeysSetup {
  prefix: string
  /** True if keys are still undecided that may go on with these. */
  isUndecided: () => boolean
  /** How late a key can be delivered. */
  lateMs: () => number
  onScan: (scan: Scan) => void
}

export interface HeldKeys {
  /** A key that was kept from the page and isn't part of a fast scan. */
  add: (stroke: Stroke) => void
  /** Nothing more can follow. Gives whether it was a scan. */
  end: () => boolean
  /** What was held came right before a scan: it does nothing. */
  drop: () => void
}

/** Waits a moment with each key that a person may have pressed outside of any field: a slow scanner's are several. */
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
