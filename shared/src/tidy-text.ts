/** A digit of another script than ours. */
const OTHER_DIGIT = /(?!\d)\p{Nd}/gu
const BELGIAN_DIGITS: Record<string, string> = {
  '&': '1',
  é: '2',
  '"': '3',
  '”': '3',
  '“': '3',
  "'": '4',
  '’': '4',
  '‘': '4',
  '(': '5',
  '§': '6',
  è: '7',
  '!': '8',
  ç: '9',
  à: '0',
}
/** Characters of a French keyboard on the keys where a Belgian one has `§` and `!`. */
const FRENCH_DIGITS: Record<string, string> = { ...BELGIAN_DIGITS, '-': '6', _: '8' }

/**
 * Normalises a text to plain characters: every kind of space becomes a space, every dash a hyphen, full-width and other
 * digits become 0 to 9, and invisible characters (soft hyphens, zero-width) are removed. Pasted texts are full of them.
 * A lone acute accent becomes an apostrophe, which is what the typist meant.
 */
export function tidyText(text: string): string {
  return text
    .replaceAll('´', "'")
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\u{2212}]/gu, '-')
    .replace(/[\p{Z}\t]/gu, ' ')
    .replace(OTHER_DIGIT, plainDigit)
    .trim()
}

/**
 * Reads a text that was typed on an AZERTY keyboard without Shift, where `&é"'(§è!çà` are the keys of the digits.
 *
 * @returns the text with those characters as digits
 */
export function withoutShift(text: string, keyboard: 'belgian' | 'french'): string {
  const digits = keyboard === 'belgian' ? BELGIAN_DIGITS : FRENCH_DIGITS
  return Array.from(text, (character) => digits[character.toLowerCase()] ?? character).join('')
}

/** Returns the value of a digit: Unicode has those of each script in a row, from its zero. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
  return String(value)
}
