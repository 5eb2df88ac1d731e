import { thisMachine } from './machine-time.ts'

/** A moment by two monotonic clocks: one counts while the machine sleeps, the other is exact. */
export interface MonotonicMoment {
  performanceMs: number
  uptimeMs: number
}

/** Returns the present moment. */
export function monotonicNow(): MonotonicMoment {
  return { performanceMs: performance.now(), uptimeMs: thisMachine.uptimeMs() }
}

/** Returns the time that has passed since a moment, in ms. */
export function elapsedMs({ performanceMs, uptimeMs }: MonotonicMoment): number {
  return Math.max(performance.now() - performanceMs, thisMachine.uptimeMs() - uptimeMs)
}
