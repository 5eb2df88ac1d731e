import { isMisreadCard, isSelfChecking, readTypedNumber, scannedCode, type ScannedCode } from '@balie/shared'
import { deviceOf, read, readings } from './reading.ts'
import { isApart, isInhuman, isInStep } from './rhythm.ts'
import { digitOf, type Stroke } from './stroke.ts'
import { understand, withoutAffixes } from './understand.ts'
import { hidesCard, isForeign, isOfOneHand } from './whose-keys.ts'

/** A scan: a code, or a misread. */
export type Scan = ScannedCode | { kind: 'misread' }

/** A scan and its keys; the other keys of the burst are a person's. */
export interface Recognised {
  scan: Scan
  strokes: readonly Stroke[]
}

export interface BurstContext {
  /** True if a suffix (Enter, Tab) came right after the burst. */
  suffixed: boolean
  prefix: string
}

const SHORTEST_CODE = 5
const SHORTEST_CHECKED = 11
const LONGEST_CHECKED = 17
/** Longest pause between the two halves of a code. */
const LONGEST_SPLIT_MS = 1000
/** Fewer keys than this can mean anything. */
const SHORTEST_MISREAD = 8
const LONGEST_PREFIX = 3
const LETTER_OR_DIGIT = /^[0-9A-Za-z]$/

/** Finds the scans in a burst of keys. A person may have typed before, after or between them. */
export function recognise(burst: readonly Stroke[], context: BurstContext): Recognised[] {
  if (burst.length < SHORTEST_CODE) return []
  return (
    inARow(burst, context) ??
    interleaved(burst, context, { strayDigit: false }) ??
    amid(burst, context) ??
    interleaved(burst, context, { strayDigit: true }) ??
    unchecked(burst, context) ??
    []
  )
}

/**
 * Finds a card or national number that two bursts form together: a busy computer or a bad radio link split it, by a
 * second at most.
 *
 * @returns undefined if they don't form one, or if the second burst is a code by itself
 */
export function joinHalves(first: readonly Stroke[], second: readonly Stroke[]): Recognised | undefined {
  const [end, start] = [first.at(-1), second[0]]
  if (!end || !start || start.at - end.at > LONGEST_SPLIT_MS) return undefined
  const strokes = [...first, ...second]
  const longer = first.length > second.length ? first : second
  if (!isInhuman(longer, false)) return undefined
  const scan = understand(readings(strokes), '')
  // A chip has no check digits: any two numbers can have its length together.
  const isChecked = scan?.kind === 'card' || scan?.kind === 'insz'
  return isChecked && scan.code.length === strokes.length ? { scan, strokes } : undefined
}

/** Tells whether these keys are a complete code that verifies itself. */
export function isComplete(strokes: readonly Stroke[], prefix: string): boolean {
  return strokes.length >= SHORTEST_CHECKED && checked(strokes, { prefix }) !== undefined
}

/** Recognises a burst that is one or more codes that verify themselves. */
function inARow(burst: readonly Stroke[], context: BurstContext): Recognised[] | undefined {
  if (burst.length === 0) return []
  const longest = Math.min(burst.length, LONGEST_CHECKED + context.prefix.length)
  for (let length = longest; length >= SHORTEST_CHECKED; length--) {
    const strokes = burst.slice(0, length)
    const scan = checked(strokes, context)
    const rest = scan && inARow(burst.slice(length), context)
    if (scan && rest) return [{ scan, strokes }, ...rest]
  }
  return undefined
}

/** Recognises a code that verifies itself, with keys before or after it of another rhythm or kind. */
function amid(burst: readonly Stroke[], context: BurstContext): Recognised[] | undefined {
  for (let length = Math.min(burst.length, LONGEST_CHECKED); length >= SHORTEST_CHECKED; length--) {
    for (let start = 0; start + length <= burst.length; start++) {
      const strokes = burst.slice(start, start + length)
      const scan = checked(strokes, context)
      if (!scan) continue
      const neighbours = [burst[start - 1], burst[start + length]]
      if (!neighbours.every((neighbour) => isForeign(neighbour, strokes, scan))) continue
      const from = startOfPrefix(burst, start, strokes)
      const before = amid(burst.slice(0, from), context) ?? []
      const after = amid(burst.slice(start + length), context) ?? []
      return [...before, { scan, strokes: burst.slice(from, start + length) }, ...after]
    }
  }
  return undefined
}

/** Returns the start of symbols before the code in its very rhythm: a prefix that isn't configured. */
function startOfPrefix(burst: readonly Stroke[], start: number, strokes: readonly Stroke[]): number {
  const device = deviceOf(strokes)
  let from = start
  while (from > 0 && start - from < LONGEST_PREFIX) {
    const [key, next] = [burst[from - 1], burst[from]]
    if (!key || !next || !isInStep(next.at - key.at, strokes)) break
    if (LETTER_OR_DIGIT.test(read([key], device))) break
    from--
  }
  return from
}

/** Recognises a code with a person's keys in between: without them, the rest verifies itself. */
function interleaved(
  burst: readonly Stroke[],
  context: BurstContext,
  { strayDigit }: { strayDigit: boolean },
): Recognised[] | undefined {
  const digits = burst.filter((stroke) => digitOf(stroke) !== undefined)
  const ways = [true, false].flatMap((numpad) =>
    [true, false].map((shift) =>
      digits.filter((stroke) => stroke.code.startsWith('Numpad') === numpad && stroke.shift === shift),
    ),
  )
  for (const strokes of [digits, ...ways]) {
    if (strokes.length < SHORTEST_CHECKED || strokes.length === burst.length) continue
    const scan = checked(strokes, context)
    if (scan && isInhuman(strokes, true)) return [{ scan, strokes }]
    for (const extra of strayDigit ? strokes : []) {
      const others = strokes.filter((stroke) => stroke !== extra)
      const without = checked(others, context)
      if (without && isInhuman(others, true)) return [{ scan: without, strokes: others }]
    }
  }
  return undefined
}

/** Recognises a code without check digits, or a misread card: only their rhythm distinguishes them from typing. */
function unchecked(burst: readonly Stroke[], context: BurstContext): Recognised[] | undefined {
  const own = rhythmic(burst)
  if (own.length < SHORTEST_CODE || !isInhuman(own, context.suffixed)) return undefined
  const written = scannedCode(readTypedNumber(own.map(({ key }) => key).join('')))
  // Software that types for a person also types separators.
  if (written && isSelfChecking(written)) return [{ scan: written, strokes: own }]
  const read = readings(own)
  const scan = understand(read, context.prefix)
  const misread = read.some((reading) => isMisreadCard(withoutAffixes(reading, context.prefix)))
  if (!misread && scan) return [{ scan, strokes: own }]
  return misread || own.length >= SHORTEST_MISREAD ? [{ scan: { kind: 'misread' }, strokes: own }] : undefined
}

/** Returns the end of the burst with a single rhythm: keys that a person typed just before have another. */
function rhythmic(burst: readonly Stroke[]): readonly Stroke[] {
  for (let start = 1; start + SHORTEST_CODE <= burst.length; start++) {
    const rest = burst.slice(start)
    const [before, first] = [burst[start - 1], rest[0]]
    if (before && first && isApart(first.at - before.at, rest)) return rest
  }
  return burst
}

function checked(
  strokes: readonly Stroke[],
  { prefix }: Pick<BurstContext, 'prefix'>,
): ScannedCode | undefined {
  const scan = understand(readings(strokes), prefix)
  if (!scan || !isSelfChecking(scan) || !isOfOneHand(strokes, scan)) return undefined
  return hidesCard(strokes, scan) ? undefined : scan
}
