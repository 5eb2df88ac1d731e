import type { Fields, Timer } from './store.ts'

/**
 * A timer stands in a record as a field without a value whose name says when it runs out, by the store's clock: nothing
 * that would have to be sealed, and nothing that an older version stumbles over.
 */
const TIMER = /^timer:([\w-]+):(\d+)$/

export function timerField([name, lifetimeMs]: Timer, nowMs: number): string {
  return `timer:${name}:${Math.ceil(nowMs + lifetimeMs)}`
}

/** Tells fields from timers. Of one that was set several times the latest counts. */
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
