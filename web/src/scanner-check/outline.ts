import type { Scan } from '../scanner/recognise.ts'
import type { Stroke } from '../scanner/stroke.ts'
import { speedOf } from './speed.ts'

/** Facts kept about a scan after the next one. */
export interface Outline {
  scan: Scan
  meanMs: number | undefined
}

/** Makes the outline of a scan. */
export function outlineOf(scan: Scan, strokes: readonly Stroke[]): Outline {
  return { scan: withoutPerson(scan), meanMs: speedOf(strokes)?.mean }
}

/** Removes a national number, which doesn't belong on a screen without look-ups: only its kind stays. */
function withoutPerson(scan: Scan): Scan {
  return scan.kind === 'insz' ? { kind: 'insz', code: '' } : scan
}
