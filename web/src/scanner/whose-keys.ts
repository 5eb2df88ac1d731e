import { parseCardNumber, type ScannedCode } from '@balie/shared'
import { readings } from './reading.ts'
import { isInStep, isOutlier } from './rhythm.ts'
import { digitOf, type Stroke } from './stroke.ts'
import { understand } from './understand.ts'

/** Characters that the letters of a chip number can produce, including on an AZERTY keyboard. */
const HEX_KEY = /^[a-fq]$/i

/** Tells whether a key next to these was pressed by another hand. */
export function isForeign(
  stroke: Stroke | undefined,
  strokes: readonly Stroke[],
  { kind }: ScannedCode,
): boolean {
  const [first] = strokes
  const last = strokes.at(-1)
  if (!stroke || !first || !last) return true
  const couldBelong = digitOf(stroke) !== undefined || (kind === 'chip' && HEX_KEY.test(stroke.key))
  if (!couldBelong) return true
  const gap = stroke.at <= first.at ? first.at - stroke.at : stroke.at - last.at
  return isOutlier(gap, strokes)
}

/** Tells whether the keys before and after the code, which aren't part of it, came in the same rhythm. */
export function isOfOneHand(strokes: readonly Stroke[], { code }: ScannedCode): boolean {
  if (strokes.length === code.length) return true
  const inner = strokes.slice(1, -1)
  const [first, second] = strokes
  const [beforeLast, last] = strokes.slice(-2)
  if (!first || !second || !beforeLast || !last) return true
  return !isOutlier(second.at - first.at, inner) && !isOutlier(last.at - beforeLast.at, inner)
}

/**
 * Tells whether these keys have the length of a chip only because a person's key came right before a card, or after it
 * and out of the scanner's rhythm.
 */
export function hidesCard(strokes: readonly Stroke[], { kind }: ScannedCode): boolean {
  if (kind !== 'chip') return false
  const rest = strokes.slice(0, -1)
  const gap = (strokes.at(-1)?.at ?? 0) - (rest.at(-1)?.at ?? 0)
  return isCard(strokes.slice(1)) || (!isInStep(gap, rest) && isCard(rest))
}

function isCard(strokes: readonly Stroke[]): boolean {
  const scan = understand(readings(strokes), '')
  return scan?.kind === 'card' && parseCardNumber(scan.code) !== undefined
}
