import type { Stroke } from './stroke.ts'

/** Longest pause of a scanner between two keys, including jitter. */
export const LONGEST_GAP_MS = 90
/** Gap at which no person types a whole code. */
const INHUMAN_GAP_MS = 30
/** Gap of a slow scanner, which is perfectly regular, including its suffix. */
const SLOW_GAP_MS = 55
const EVEN_WITHIN_MS = 8
const OUTLIER_FACTOR = 1.6
const OUTLIER_MARGIN_MS = 5
/** Amount by which a busy computer can stretch a gap. */
const STRETCH_MS = 25
const IN_STEP_WITHIN_MS = 2

/** Returns the times between successive keys, in ms. */
export function gapsOf(strokes: readonly Stroke[]): number[] {
  return strokes.slice(1).map(({ at }, index) => at - (strokes[index]?.at ?? at))
}

/** Tells whether this rhythm can only be a scanner's. Codes that verify themselves don't need this proof. */
export function isInhuman(strokes: readonly Stroke[], suffixed: boolean): boolean {
  const gaps = gapsOf(strokes)
  const mean = meanOf(gaps)
  if (mean <= INHUMAN_GAP_MS) return true
  return suffixed && mean <= SLOW_GAP_MS && gaps.every((gap) => Math.abs(gap - mean) <= EVEN_WITHIN_MS)
}

/** Tells whether a gap doesn't belong to the rhythm of these keys. */
export function isOutlier(gap: number, strokes: readonly Stroke[]): boolean {
  const gaps = gapsOf(strokes)
  return gap > Math.max(...gaps) * OUTLIER_FACTOR + OUTLIER_MARGIN_MS
}

/** Tells whether a gap doesn't belong to the rhythm of these keys, with only the gap to decide by. */
export function isApart(gap: number, strokes: readonly Stroke[]): boolean {
  return gap > Math.max(...gapsOf(strokes)) + STRETCH_MS
}

/** Tells whether a gap fits the regular rhythm of these keys, which is a machine's. */
export function isInStep(gap: number, strokes: readonly Stroke[]): boolean {
  const gaps = gapsOf(strokes)
  if (meanOf(gaps) > INHUMAN_GAP_MS) return false
  return gap >= Math.min(...gaps) - IN_STEP_WITHIN_MS && gap <= Math.max(...gaps) + IN_STEP_WITHIN_MS
}

function meanOf(numbers: readonly number[]): number {
  return numbers.length === 0 ? Infinity : numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
