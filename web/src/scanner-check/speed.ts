import { gapsOf } from '../scanner/rhythm.ts'
import type { Stroke } from '../scanner/stroke.ts'

/** Time between keys, in ms. */
export interface Speed {
  mean: number
  min: number
  max: number
}

/** Measures the time between keys; undefined for fewer than two. */
export function speedOf(strokes: readonly Stroke[]): Speed | undefined {
  const gaps = gapsOf(strokes)
  if (gaps.length === 0) return undefined
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
  return { mean, min: Math.min(...gaps), max: Math.max(...gaps) }
}

const EVEN_WITHIN_MS = 20
const EVEN_FACTOR = 0.2
const SLOWEST_SCANNER_MS = 500

/** Tells whether keys are as regular as only a machine's, however slow. */
export function isEven({ mean, min, max }: Speed): boolean {
  const margin = Math.max(EVEN_WITHIN_MS, mean * EVEN_FACTOR)
  return mean <= SLOWEST_SCANNER_MS && mean - min <= margin && max - mean <= margin
}
