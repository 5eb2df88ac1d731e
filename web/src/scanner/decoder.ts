import { isComplete, joinHalves, recognise, type Recognised } from './recognise.ts'
import { isInhuman, LONGEST_GAP_MS } from './rhythm.ts'
import type { Stroke } from './stroke.ts'

/** Decision about keys that were undecided: scans, each with its keys, and keys of a person, in their order. */
export interface Decision {
  recognised: Recognised[]
  released: Stroke[]
}

export interface Decoder {
  /** A key that writes something. Gives what it decides about the keys before it. */
  press(stroke: Stroke): Decision
  /** A key that a scanner can end with (Enter, Tab). Gives what it decides about the keys before it. */
  end(at: number): Decision
  /** Something else happened: nothing more can follow in this burst. */
  flush(): Decision
  /** No key came in time. Should one come after all that was pressed in time, it goes on with this burst. */
  lapse(): Decision
  /** From when on the burst is over if no key follows; undefined while there is none. */
  dueAt(): number | undefined
}

/**
 * How long is waited for the rest of what looks like a scanner's keys and isn't a whole code yet: a busy computer
 * delivers them late, each with the time at which it was pressed.
 */
const LONGEST_WAIT_MS = 600
/** Fewer keys than this say nothing of whose they are. */
const TELLING_KEYS = 4

const NOTHING: Decision = { recognised: [], released: [] }

/**
 * Tells a scanner's keys from a person's (pure: no DOM, and no clock but the keys' own times). Keys that follow each
 * other fast are a burst; when it is over, what it holds decides.
 *
 * @param prefix characters that the scanner puts before every code
 */
export function createDecoder({ prefix = '' }: { prefix?: string } = {}): Decoder {
  let burst: Stroke[] = []
  /** Keys that were let go since nothing followed them, as far as was known by then. */
  let lapsed: Stroke[] = []
  /** The burst before this one, while it may be the first half of a card. */
  let firstHalf: readonly Stroke[] = []

  function decide(suffixed: boolean): Decision {
    lapsed = []
    if (burst.length === 0) return NOTHING
    const decided = burst
    burst = []
    const joined = joinHalves(firstHalf, decided)
    const recognised = joined ? [joined] : recognise(decided, { suffixed, prefix })
    firstHalf = joined ? [] : decided
    const scanned = new Set(recognised.flatMap(({ strokes }) => strokes))
    return { recognised, released: decided.filter((stroke) => !scanned.has(stroke)) }
  }

  /** True if a key goes on with the burst: its own time says so, not when a busy computer delivered it. */
  function goesOn(at: number): boolean {
    const last = (burst.length > 0 ? burst : lapsed).at(-1)
    const inTime = last !== undefined && at - last.at <= LONGEST_GAP_MS
    if (inTime && burst.length === 0) burst = lapsed
    lapsed = []
    return inTime
  }

  /** True if a scanner seems to be in the middle of a code. */
  function isUnderway(): boolean {
    return burst.length >= TELLING_KEYS && isInhuman(burst, false) && !isComplete(burst, prefix)
  }

  return {
    press(stroke) {
      const decision = goesOn(stroke.at) ? NOTHING : decide(false)
      burst.push(stroke)
      return decision
    },
    end: (at) => decide(goesOn(at)),
    flush: () => decide(false),
    lapse() {
      const waiting = burst
      const decision = decide(false)
      if (decision.recognised.length === 0) lapsed = waiting
      return decision
    },
    dueAt: () => {
      const last = burst.at(-1)
      return last && last.at + (isUnderway() ? LONGEST_WAIT_MS : LONGEST_GAP_MS)
    },
  }
}
