import { thisMachine } from './machine-time.ts'

/** A moment by two monotonic clocks: one counts while the machine sleeps, the other is exact. */
export interface WrittenAt {
  performanceMs: number
  uptimeMs: number
}

export function nowWritten(): WrittenAt {
  return { performanceMs: performance.now(), uptimeMs: thisMachine.uptimeMs() }
}

/** Returns the time that has passed since, in ms. */
export function elapsedMs({ performanceMs, uptimeMs }: WrittenAt): number {
  return Math.max(performance.now() - performanceMs, thisMachine.uptimeMs() - uptimeMs)
}
