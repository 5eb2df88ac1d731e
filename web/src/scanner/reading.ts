import { digitOf, digitOfCharacter, type Stroke } from './stroke.ts'

/** Setting of a scanner: the keyboard that it assumes, or that it sends characters as they are. */
export type Device = 'us' | 'azerty' | 'characters'

const US_SYMBOLS: Record<string, [plain: string, shifted: string]> = {
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Backslash: ['\\', '|'],
  Space: [' ', ' '],
  NumpadSubtract: ['-', '-'],
}
const US_SHIFTED_DIGITS = ')!@#$%^&*('
const NOTHING_WRITTEN = '\u{fffd}'
const AZERTY_LETTERS: Record<string, string> = { KeyQ: 'A', KeyW: 'Z', KeyA: 'Q', KeyZ: 'W', Semicolon: 'M' }
const AZERTY_SYMBOLS: Record<string, string> = {
  Digit6: '-',
  Digit8: '_',
  Equal: '-',
  Space: ' ',
  NumpadSubtract: '-',
}

/** Finds the setting of the scanner that pressed these keys, as far as its digits tell. */
export function deviceOf(strokes: readonly Stroke[]): Device {
  const row = strokes.filter(({ code }) => /^Digit\d$/.test(code))
  if (row.length === 0) return 'characters'
  return row.filter(({ shift }) => shift).length * 2 > row.length ? 'azerty' : 'us'
}

/**
 * Reads keys as a scanner with this setting meant them, by their place on the keyboard: so it doesn't matter which
 * layout this computer has, nor CapsLock.
 */
export function read(strokes: readonly Stroke[], device: Device): string {
  return strokes.map((stroke) => readOne(stroke, device)).join('')
}

function readOne(stroke: Stroke, device: Device): string {
  const { code, key, shift, altGraph } = stroke
  if (code === '' || altGraph) return writtenBy(key)
  const row = /^Digit(\d)$/.exec(code)?.[1]
  if (device === 'us' && row !== undefined && shift) return US_SHIFTED_DIGITS.charAt(Number(row))
  const isSymbol = device === 'azerty' && row !== undefined && !shift
  const digit = isSymbol ? undefined : digitOf(stroke)
  if (digit !== undefined) return digit
  const letter = letterOf(code, key, device)
  if (letter !== undefined) return shift ? letter : letter.toLowerCase()
  if (device === 'azerty') return AZERTY_SYMBOLS[code] ?? writtenBy(key)
  return (device === 'us' ? US_SYMBOLS[code]?.[shift ? 1 : 0] : undefined) ?? writtenBy(key)
}

/** Gives what a key writes, or a sign for a key that writes nothing by itself (a dead one, for instance). */
function writtenBy(key: string): string {
  return key.length === 1 ? key : NOTHING_WRITTEN
}

function letterOf(code: string, key: string, device: Device): string | undefined {
  if (device === 'characters') return /^[a-z]$/i.test(key) ? key.toUpperCase() : undefined
  const physical = /^Key([A-Z])$/.exec(code)?.[1]
  return device === 'azerty' ? (AZERTY_LETTERS[code] ?? physical) : physical
}

/** Every way in which these keys can be meant, the likeliest first. */
export function readings(strokes: readonly Stroke[]): string[] {
  const device = deviceOf(strokes)
  const others = (['us', 'azerty', 'characters'] as const).filter((other) => other !== device)
  return [...new Set([device, ...others].map((way) => read(strokes, way)))]
}

/** Every way in which a text that came in one go can be meant: as it is, or typed on the wrong layout. */
export function textReadings(text: string): string[] {
  const digits = Array.from(text, (character) => digitOfCharacter(character) ?? character).join('')
  const swapped = digits.replace(/[aqwz]/gi, (letter) => SWAPPED[letter] ?? letter)
  return [...new Set([text, digits, swapped])]
}

const SWAPPED: Record<string, string> = {
  a: 'q',
  q: 'a',
  w: 'z',
  z: 'w',
  A: 'Q',
  Q: 'A',
  W: 'Z',
  Z: 'W',
}
