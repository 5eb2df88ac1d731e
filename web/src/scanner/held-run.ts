import { isSelfChecking, type ScannedCode } from '@balie/shared'
import type { Scan } from './recognise.ts'
import { readings } from './reading.ts'
import type { Stroke } from './stroke.ts'
import { understand } from './understand.ts'

/** Longest pause of a slow scanner between two keys: a key takes effect only if no other follows within it. */
export const LONGEST_PAUSE_MS = 250
/** Number of keys outside of any field that no person presses on purpose. */
const SHORTEST_MISREAD = 8

/** Decision about keys outside of any text field. */
export type HeldVerdict =
  { kind: 'acts'; strokes: readonly Stroke[] } | { kind: 'scan'; scan: Scan } | { kind: 'nothing' }

/**
 * Judges keys that followed each other slowly, outside of any text field (pure). A single key is a person's choice, and
 * so are arrows; several are a slow scanner's code or nothing.
 *
 * @param typesAhead whether the focus is in a list, where successive letters select an option
 */
export function judgeHeld(
  strokes: readonly Stroke[],
  { prefix, typesAhead }: { prefix: string; typesAhead: boolean },
): HeldVerdict {
  if (strokes.length === 0) return { kind: 'nothing' }
  const code: ScannedCode | undefined = understand(readings(strokes), prefix)
  if (code && isSelfChecking(code)) return { kind: 'scan', scan: code }
  if (strokes.length >= SHORTEST_MISREAD) return { kind: 'scan', scan: { kind: 'misread' } }
  if (strokes.length === 1 || typesAhead || strokes.every(isArrow)) return { kind: 'acts', strokes }
  return { kind: 'nothing' }
}

function isArrow({ key }: Stroke): boolean {
  return key.startsWith('Arrow')
}
