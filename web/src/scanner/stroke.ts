import { tidyText, withoutShift } from '@balie/shared'

/** One press of a key as far as it matters to a scan. Times in milliseconds, of one clock. */
export interface Stroke {
  at: number
  /** The physical key; empty where software injects characters. */
  code: string
  /** Character that the key gives on this computer. */
  key: string
  shift: boolean
  altGraph: boolean
}

const NAMED = new Set(['Dead', 'Process', 'Unidentified'])

/** Tells whether this is a key that writes something. */
export function writes({ key, code }: Pick<Stroke, 'key' | 'code'>): boolean {
  return key.length === 1 || NAMED.has(key) || /^Numpad\d$/.test(code)
}

/** The digit of a physical key, whatever it gives on this computer. */
export function digitOf({ code, key, altGraph }: Stroke): string | undefined {
  if (altGraph) return undefined
  if (code !== '') return /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  return digitOfCharacter(key)
}

/** The digit that a character can only stand for: itself, in any script, or what its key on a Belgian or French keyboard is for. */
export function digitOfCharacter(character: string): string | undefined {
  const digit = withoutShift(tidyText(character), 'french')
  return /^\d$/.test(digit) ? digit : undefined
}
