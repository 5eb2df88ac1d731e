import { isPress } from './key-kinds.ts'

/** A scan that is older than this is of a person who has gone on. */
const LONGEST_AGO_MS = 30_000

const keys: KeyboardEvent[] = []
const keep = (event: Event) => isPress(event) && keys.push(event)

/** Keeps the keys that are pressed before a screen listens for scans: they tell their own times. */
export function keepEarlyKeys(): void {
  window.addEventListener('keydown', keep, true)
}

/** Returns the keys pressed before, once. */
export function takeEarlyKeys(): KeyboardEvent[] {
  window.removeEventListener('keydown', keep, true)
  const now = performance.now()
  return keys.splice(0).filter(({ timeStamp }) => now - timeStamp < LONGEST_AGO_MS)
}
