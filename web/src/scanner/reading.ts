import { digitOf, digitOfCharacter, type Stroke } from './stroke.ts'

/** Setting of a scanner: the keyboard layout that it assumes, or that it sends plain characters. */
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

/** Detects the setting of the scanner that pressed these keys, as far as its digits reveal it. */
export function deviceOf(strokes: readonly Stroke[]): Device {
  const row = strokes.filter(({ code }) => /^Digit\d$/.test(code))
  if (row.length === 0) return 'characters'
  return row.filter(({ shift }) => shift).length * 2 > row.length ? 'azerty' : 'us'
}

/**
 * Reads keys as a scanner with this setting meant them, by their position on the keyboard: so neither this computer's
 * layout nor CapsLock matters.
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

/** Returns a key's character, or a placeholder for a key without one (such as a dead key). */
function writtenBy(key: string): string {
  return key.length === 1 ? key : NOTHING_WRITTEN
}

function letterOf(code: string, key: string, device: Device): string | undefined {
  if (device === 'characters') return /^[a-z]$/i.test(key) ? key.toUpperCase() : undefined
  const physical = /^Key([A-Z])$/.exec(code)?.[1]
  return device === 'azerty' ? (AZERTY_LETTERS[code] ?? physical) : physical
}

/** Returns all possible readings of these keys, likeliest first. */
export function readings(strokes: readonly Stroke[]): string[] {
  const device = deviceOf(strokes)
  const others = (['us', 'azerty', 'characters'] as const).filter((other) => other !== device)
  return [...new Set([device, ...others].map((way) => read(strokes, way)))]
}

/** Returns all possible readings of a text that came at once: as it is, or typed on the wrong layout. */
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
