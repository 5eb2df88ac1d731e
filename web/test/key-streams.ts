import type { Stroke } from '../src/scanner/stroke.ts'

export type Host = 'be' | 'fr' | 'us'
export type Device = 'us' | 'azerty' | 'numpad' | 'software'

const DIGIT_ROW: Record<Host, string> = { be: 'à&é"\'(§è!ç', fr: 'à&é"\'(-è_ç', us: '0123456789' }
const US_SHIFTED = ')!@#$%^&*('
const AZERTY_CODES: Record<string, string> = { A: 'Q', Q: 'A', Z: 'W', W: 'Z' }
const SPECIAL: Record<string, { code: string; key: Record<Host, string> }> = {
  ']': { code: 'BracketRight', key: { be: '$', fr: '$', us: ']' } },
  '-': { code: 'Minus', key: { be: ')', fr: ')', us: '-' } },
}

/** Returns the key that a computer with this layout sees when a scanner with this setting sends a character. */
export function scannerKey(
  character: string,
  { host, device }: { host: Host; device: Device },
): Omit<Stroke, 'at'> {
  const plain = { shift: false, altGraph: false }
  if (device === 'software') return { ...plain, code: '', key: character }
  if (/\d/.test(character)) {
    if (device === 'numpad') return { ...plain, code: `Numpad${character}`, key: character }
    const shift = device === 'azerty'
    return { ...plain, code: `Digit${character}`, shift, key: digitRowKey(Number(character), host, shift) }
  }
  // On Belgian keyboards it needs AltGr; elsewhere that combination gives another character.
  if (device === 'azerty' && character === ']')
    return { shift: false, altGraph: true, code: 'BracketRight', key: host === 'fr' ? '¤' : ']' }
  const special = SPECIAL[character]
  if (special) return { ...plain, code: special.code, key: special.key[host] }
  const letter = character.toUpperCase()
  const code = device === 'azerty' ? (AZERTY_CODES[letter] ?? letter) : letter
  const shift = character === letter
  const shown = host === 'us' ? code : (AZERTY_CODES[code] ?? code)
  return { ...plain, code: `Key${code}`, shift, key: shift ? shown : shown.toLowerCase() }
}

function digitRowKey(digit: number, host: Host, shift: boolean): string {
  if (host === 'us') return shift ? US_SHIFTED.charAt(digit) : String(digit)
  return shift ? String(digit) : DIGIT_ROW[host].charAt(digit)
}

/** A letter that a person types. */
export function humanKey(letter: string): Omit<Stroke, 'at'> {
  return { code: `Key${letter.toUpperCase()}`, key: letter, shift: false, altGraph: false }
}

/** Completes digits to a card number, or an INSZ, by the check digits. */
export function cardNumber(digits: string): string {
  for (let check = 0; check < 10; check++) if (luhn(`${digits}${check}`)) return `${digits}${check}`
  throw new Error('No check digit')
}

export function insz(digits: string): string {
  return digits + String(97 - (Number(digits) % 97)).padStart(2, '0')
}

function luhn(number: string): boolean {
  const sum = Array.from(number)
    .reverse()
    .map((digit, index) => (index % 2 === 0 ? Number(digit) : Number(digit) * 2))
    .reduce((total, digit) => total + (digit > 9 ? digit - 9 : digit), 0)
  return sum % 10 === 0
}
