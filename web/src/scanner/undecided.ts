import type { Decision } from './decoder.ts'
import type { Stroke } from './stroke.ts'
import { type FieldState, forgetHistory, insert, restore, type TextField } from './text-field.ts'

/** Keys that may be a scanner's or a person's: shown in a field, or held back, until that is decided. */
export interface Undecided {
  /** Adds a key that is written into a field at once, with the field's state before it. */
  show(stroke: Stroke, before: FieldState): void
  /** Adds a key that is hidden from the page. */
  hold(stroke: Stroke): void
  /** Removes a scanner's text, and releases a person's keys. */
  settle(decision: Decision): void
}

/** @param letGo called for each held key that isn't a scanner's */
export function createUndecided(letGo: (stroke: Stroke) => void): Undecided {
  // Kept while the key can still be decided: a late one may turn it into a scan after all.
  const shown = new WeakMap<Stroke, FieldState>()
  const held = new WeakSet<Stroke>()

  /** Restores each field to its state before the scan's first key, plus the keys that a person typed since. */
  function rollBack(scanned: readonly Stroke[], released: readonly Stroke[]) {
    const fields = new Map<TextField, { before: FieldState; since: number }>()
    for (const stroke of scanned) {
      const before = shown.get(stroke)
      if (before && !fields.has(before.field)) fields.set(before.field, { before, since: stroke.at })
    }
    for (const [field, { before, since }] of fields) {
      forgetHistory(field)
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
