import type { Decision } from './decoder.ts'
import type { Stroke } from './stroke.ts'
import { type FieldState, insert, restore, type TextField } from './text-field.ts'

/** Keys of which it isn't decided yet whose they are: shown in a field, or held back. */
export interface Undecided {
  /** A key that is written into a field at once, which looked like this before. */
  show(stroke: Stroke, before: FieldState): void
  /** A key that is kept from the page. */
  hold(stroke: Stroke): void
  /** Takes back what a scanner wrote, and gives back what a person pressed. */
  settle(decision: Decision): void
}

/** @param letGo told of each held key that is no scanner's */
export function createUndecided(letGo: (stroke: Stroke) => void): Undecided {
  // Kept for as long as somebody may still decide about the key: one that came late can make a scan of it after all.
  const shown = new WeakMap<Stroke, FieldState>()
  const held = new WeakSet<Stroke>()

  /** Each field as it was before the scan's first key in it, with what a person typed since. */
  function rollBack(scanned: readonly Stroke[], released: readonly Stroke[]) {
    const fields = new Map<TextField, { before: FieldState; since: number }>()
    for (const stroke of scanned) {
      const before = shown.get(stroke)
      if (before && !fields.has(before.field)) fields.set(before.field, { before, since: stroke.at })
    }
    for (const [field, { before, since }] of fields) {
      restore(before)
      for (const stroke of released) {
        if (shown.get(stroke)?.field === field && stroke.at >= since) insert(field, stroke.key)
      }
    }
  }

  return {
    show: (stroke, before) => void shown.set(stroke, before),
    hold: (stroke) => void held.add(stroke),
    settle({ recognised, released }) {
      const scanned = recognised.flatMap(({ strokes }) => strokes)
      rollBack(scanned, released)
      for (const stroke of released) if (held.delete(stroke)) letGo(stroke)
    },
  }
}
