import { readTypedDate } from '@balie/shared'
import type { Decision } from './decoder.ts'
import type { Scan } from './recognise.ts'
import { focusedTextField, type TextField } from './text-field.ts'

/**
 * Tells whether text that was written into the focused field belongs there, at any speed: text of other software in a
 * field that understands it (`data-understands`). A code that verifies itself is a scan everywhere.
 *
 * @param added text that is about to be written
 */
export function belongsInField(scan: Scan, added = ''): boolean {
  const field = focusedTextField()
  if (!field || (scan.kind !== 'misread' && scan.kind !== 'digits' && scan.kind !== 'voucher')) return false
  return understands(field, added)
}

/** Changes a decision so that text which belongs in the focused field stays there. */
export function leaveInField(decision: Decision): Decision {
  const kept = decision.recognised.filter(({ scan }) => belongsInField(scan))
  if (kept.length === 0) return decision
  const released = [...decision.released, ...kept.flatMap(({ strokes }) => strokes)]
  return {
    recognised: decision.recognised.filter((one) => !kept.includes(one)),
    released: released.sort((one, other) => one.at - other.at),
  }
}

function understands({ dataset, value }: TextField, added: string): boolean {
  if (dataset['understands'] !== 'date') return false
  return readTypedDate(value + added) !== undefined || readTypedDate(added) !== undefined
}
