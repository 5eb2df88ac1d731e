import { LONGEST_GAP_MS } from './rhythm.ts'

/**
 * Tells a key that is held down from equal keys of a scanner: remote desktops lose the release between two equal digits
 * and mark the second as a repeat. A held key repeats only after a quarter of a second.
 */
export function createRepeats() {
  let last = { code: '', at: -Infinity, held: false }
  return {
    /** True if this press is a repeat of a key that is held down. */
    isHeld({ code, timeStamp: at, repeat }: KeyboardEvent): boolean {
      const follows = code === last.code && !last.held && at - last.at <= LONGEST_GAP_MS
      const held = repeat && !follows
      last = { code, at, held }
      return held
    },
  }
}
