import { isComplete, joinHalves, recognise, type Recognised } from './recognise.ts'
import { isInhuman, LONGEST_GAP_MS } from './rhythm.ts'
import type { Stroke } from './stroke.ts'

/** Decision about undecided keys: scans, each with its keys, and keys of a person, in order. */
export interface Decision {
  recognised: Recognised[]
  released: Stroke[]
}

export interface Decoder {
  /** Handles a key with a character. Returns what it decides about the keys before it. */
  press(stroke: Stroke): Decision
  /** Handles a key that a scanner can end with (Enter, Tab). Returns what it decides about the keys before it. */
  end(at: number): Decision
  /** Ends the burst after any other event: nothing more can follow in it. */
  flush(): Decision
  /** Ends the burst for lack of keys. A late event of a key that was pressed in time still continues it. */
  lapse(): Decision
  /** Returns the time when the burst ends if no key follows; undefined without a burst. */
  dueAt(): number | undefined
}

/**
 * Longest wait for the rest of an incomplete code that looks like a scanner's: a busy computer delivers keys late, each
 * with the time of its press.
 */
const LONGEST_WAIT_MS = 600
/** Fewer keys than this don't reveal who pressed them. */
const TELLING_KEYS = 4

const NOTHING: Decision = { recognised: [], released: [] }

/**
 * Distinguishes a scanner's keys from a person's (pure: no DOM, and no clock but the keys' own times). Keys in quick
 * succession are a burst, which is judged by its content once it is over.
 *
 * @param prefix characters that the scanner puts before every code
 */
export function createDecoder({ prefix = '' }: { prefix?: string } = {}): Decoder {
  let burst: Stroke[] = []
  /** Keys that were released because nothing had followed them by then. */
  let lapsed: Stroke[] = []
  /** The previous burst, while it may be the first half of a code. */
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

  /** Tells whether a key continues the burst, by the time of its press rather than of its delivery. */
  function goesOn(at: number): boolean {
    const last = (burst.length > 0 ? burst : lapsed).at(-1)
    const inTime = last !== undefined && at - last.at <= LONGEST_GAP_MS
    if (inTime && burst.length === 0) burst = lapsed
    lapsed = []
    return inTime
  }

  /** Tells whether a scanner seems to be in the middle of a code. */
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
