import type { Stroke } from '../scanner/stroke.ts'

/** The keyboard layout of this computer, as far as the keys reveal it. */
export type ComputerLayout = 'belgian' | 'french' | 'azerty' | 'qwerty'

const AZERTY_DIGIT_KEYS = /^[à&é"'(§\-è!_ç]$/i
const AZERTY_LETTERS: Record<string, string> = { KeyQ: 'a', KeyA: 'q', KeyW: 'z', KeyZ: 'w' }

/** Derives this computer's layout from the characters of physical keys. Keys of the numpad reveal nothing. */
export function computerLayout(
  strokes: readonly Stroke[],
  { capsLock }: { capsLock: boolean },
): ComputerLayout | undefined {
  for (const { code, key } of strokes) {
    if (code === 'Digit6' && key === '§') return 'belgian'
    if (code === 'Digit8' && key === '!') return 'belgian'
    if (code === 'Digit6' && key === '-') return 'french'
    if (code === 'Digit8' && key === '_') return 'french'
  }
  const hints = strokes.map((stroke) => hintOf(stroke, capsLock))
  return hints.find((hint) => hint !== undefined)
}

function hintOf({ code, key, shift, altGraph }: Stroke, capsLock: boolean): ComputerLayout | undefined {
  if (altGraph) return undefined
  const letter = AZERTY_LETTERS[code]
  if (letter !== undefined) return key.toLowerCase() === letter ? 'azerty' : 'qwerty'
  if (!/^Digit\d$/.test(code)) return undefined
  // CapsLock swaps the digits of some AZERTY keyboards, so a digit reveals nothing then.
  if (/^\d$/.test(key)) return capsLock ? undefined : shift ? 'azerty' : 'qwerty'
  if (shift && !capsLock) return 'qwerty'
  return AZERTY_DIGIT_KEYS.test(key) && !shift ? 'azerty' : undefined
}
