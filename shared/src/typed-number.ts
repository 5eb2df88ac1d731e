import { scannedCode, isSelfChecking } from './scanned-code.ts'
import { tidyText, withoutShift } from './tidy-text.ts'

const CARD_LENGTH = 13
const INSZ_LENGTH = 11
/** Words around a number: its label, or its owner's name. */
const WORDS_BEFORE = /^\p{L}\D*[^\p{L}\d](?=\d)/u
const WORDS_BEHIND = /(?<=\d)[^\p{L}\d]\D*$/u
/** A birth date: with the postal code behind it, it can have the check digits of a national number. */
const DATE_FIRST = /^(?:\d\d\W)?\d\W/
/** Anything that people, documents and keyboards without Shift put between digits, or around them. */
const SEPARATORS = /[^\p{L}\d]/gu

/** The reason why digits can't be a card, chip or national number; `digits` is their count. */
export type NumberFault = { kind: 'length'; digits: number } | { kind: 'check'; of: 'card' | 'insz' }

/**
 * Reads a card, chip or national number as people write and software pastes it: in groups, with dots, dashes, no-break
 * spaces or invisible characters, in full-width digits, behind a label, or typed on AZERTY without Shift.
 *
 * @returns the bare number, or the text in plain characters if it isn't a number
 */
export function readTypedNumber(text: string): string {
  const tidy = tidyText(text)
  const keyboards = /\d/.test(tidy) ? [] : (['belgian', 'french'] as const)
  const typed = keyboards.map((keyboard) => withoutShift(tidy, keyboard))
  const bare = [tidy, ...typed].map(withoutSeparators)
  const whole = bare.find(checksItself) ?? withoutWords(tidy)
  if (whole !== undefined) return whole
  return bare.find((candidate) => /^\d+$/.test(candidate)) ?? tidy
}

/**
 * Reads a voucher number. Its form isn't documented, so this only normalises the characters and removes the spaces
 * between digits.
 */
export function readTypedVoucher(text: string): string {
  const tidy = tidyText(text)
  if (/^[\d ]+$/.test(tidy)) return tidy.replaceAll(' ', '')
  const typed = withoutShift(tidy, 'belgian')
  // A text of signs alone was meant as digits, if every character is the key of a digit, or a space or dash between
  // them.
  return !/[\da-z]/i.test(tidy) && /^\d[\d -]*\d$/.test(typed) ? typed.replaceAll(' ', '') : tidy
}

/** Tells why digits aren't a card, chip or national number; undefined if they are one, or if the text has letters. */
export function numberFault(number: string): NumberFault | undefined {
  if (!/^\d+$/.test(number) || checksItself(number)) return undefined
  if (number.length === CARD_LENGTH) return { kind: 'check', of: 'card' }
  if (number.length === INSZ_LENGTH) return { kind: 'check', of: 'insz' }
  return { kind: 'length', digits: number.length }
}

function withoutSeparators(text: string): string {
  return text.replace(SEPARATORS, '').replace(/^0x/i, '')
}

/** Returns the number next to words (`INSZ 71.11.30-902.57`, `0930 0004 2220 2 (Jan)`). */
function withoutWords(text: string): string | undefined {
  const number = text.replace(WORDS_BEFORE, '')
  if (DATE_FIRST.test(number)) return undefined
  return [number, number.replace(WORDS_BEHIND, '')].map(withoutSeparators).find(checksItself)
}

function checksItself(number: string): boolean {
  const code = scannedCode(number)
  return code !== undefined && isSelfChecking(code)
}
