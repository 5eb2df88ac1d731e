import type { Scan } from '../scanner/recognise.ts'
import type { Stroke } from '../scanner/stroke.ts'
import { speedOf } from './speed.ts'

/** Facts kept about a scan once another one came. */
export interface Outline {
  scan: Scan
  meanMs: number | undefined
}

export function outlineOf(scan: Scan, strokes: readonly Stroke[]): Outline {
  return { scan: withoutPerson(scan), meanMs: speedOf(strokes)?.mean }
}

/** A national number has no business on a screen where nobody is looked up: only that it was one. */
function withoutPerson(scan: Scan): Scan {
  return scan.kind === 'insz' ? { kind: 'insz', code: '' } : scan
}
