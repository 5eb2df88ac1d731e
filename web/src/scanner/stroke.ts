import { tidyText, withoutShift } from '@balie/shared'

/** The parts of a key press that matter to a scan. Times in ms, of one clock. */
export interface Stroke {
  at: number
  /** The physical key; empty where software injects characters. */
  code: string
  /** Character that the key gives on this computer. */
  key: string
  shift: boolean
  altGraph: boolean
}

/** Returns the key press in an event; Windows presses Ctrl and Alt for AltGr. */
export function strokeOf(event: KeyboardEvent): Stroke {
  const { key, code, timeStamp: at, shiftKey: shift } = event
  return {
    at,
    code,
    key,
    shift,
    altGraph: event.getModifierState('AltGraph') || (event.ctrlKey && event.altKey),
  }
}

const NAMED = new Set(['Dead', 'Process', 'Unidentified'])

/** Tells whether this key writes a character. */
export function writes({ key, code }: Pick<Stroke, 'key' | 'code'>): boolean {
  return key.length === 1 || NAMED.has(key) || /^Numpad\d$/.test(code)
}

/** Returns the digit of a physical key, whatever its character on this computer. */
export function digitOf({ code, key, altGraph }: Stroke): string | undefined {
  if (altGraph) return undefined
  if (code !== '') return /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  return digitOfCharacter(key)
}

/**
 * Returns the digit that a character must mean: itself, in any script, or that of its key on Belgian or French
 * keyboards.
 */
export function digitOfCharacter(character: string): string | undefined {
  const digit = withoutShift(tidyText(character), 'french')
  return /^\d$/.test(digit) ? digit : undefined
}

/** Makes the stroke of a character that no physical key is known for. */
export function withoutKey(key: string, at: number): Stroke {
  return { at, code: '', key, shift: false, altGraph: false }
}
