import { LONGEST_GAP_MS } from './rhythm.ts'

/**
 * Distinguishes a held key from equal keys of a scanner: remote desktops lose the release between two equal digits and
 * mark the second as a repeat, but a held key repeats only after 250 ms.
 */
export function createRepeats() {
  let last = { code: '', at: -Infinity, held: false }
  return {
    /** Tells whether this press is the repeat of a held key. */
    isHeld({ code, timeStamp: at, repeat }: KeyboardEvent): boolean {
      const follows = code === last.code && !last.held && at - last.at <= LONGEST_GAP_MS
      const held = repeat && !follows
      last = { code, at, held }
      return held
    },
  }
}
