import { type Device, scannerKey } from '../../web/test/key-streams.ts'
import type { Layout } from './display.ts'

/** X numbers a key eight higher than Linux does; these are the first of each row. */
const ROWS: [first: number, codes: string[]][] = [
  [10, Array.from('123456789', (digit) => `Digit${digit}`).concat('Digit0', 'Minus', 'Equal')],
  [24, Array.from('QWERTYUIOP', (letter) => `Key${letter}`).concat('BracketLeft', 'BracketRight')],
  [38, Array.from('ASDFGHJKL', (letter) => `Key${letter}`)],
  [52, Array.from('ZXCVBNM', (letter) => `Key${letter}`)],
]
const KEYS = new Map(
  ROWS.flatMap(([first, codes]) => codes.map((code, index) => [code, first + index] as const)),
)
const ENTER = 36

/**
 * Returns the keys that a scanner presses for a code, in the notation of display.ts.
 *
 * @param setting the keyboard that the scanner assumes
 * @param host the layout of the computer, which the X server has
 */
export function scannedKeys(code: string, setting: Device, host: Layout): string[] {
  const keys = Array.from(code, (character) => {
    const { code: physical, shift } = scannerKey(character, { device: setting, host })
    const number = KEYS.get(physical)
    if (number === undefined) throw new Error(`No scanner of ours presses ${physical}.`)
    return shift ? `shift+${number}` : String(number)
  })
  return [...keys, String(ENTER)]
}
