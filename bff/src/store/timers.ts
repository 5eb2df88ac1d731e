import type { Fields, Timer } from './store.ts'

/** Name of the timer that no visit lets a record outlive. */
export const END = 'end'

/**
 * Name of a timer's field: it has no value, and its name holds the time when it runs out, by the store's clock. So
 * there is nothing to seal, and older versions ignore it.
 */
const TIMER = /^timer:([\w-]+):(\d+)$/

/** Returns the name of the field that stands for a timer set now. */
export function timerField([name, lifetimeMs]: Timer, nowMs: number): string {
  return `timer:${name}:${Math.ceil(nowMs + lifetimeMs)}`
}

/** Separates fields from timers. For a timer that was set several times, the latest counts. */
export function splitTimers(all: Fields, nowMs: number): { fields: Fields; timers: Record<string, number> } {
  const fields: Fields = {}
  const timers: Record<string, number> = {}
  for (const [field, value] of Object.entries(all)) {
    const [, name, endsAt] = TIMER.exec(field) ?? []
    if (name === undefined) fields[field] = value
    else timers[name] = Math.max(timers[name] ?? 0, Number(endsAt) - nowMs)
  }
  return { fields, timers }
}
