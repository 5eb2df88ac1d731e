import { monthOfName } from '@balie/shared'

/** Up to this many digits a spreadsheet shows as they are. */
const PLAIN_NUMBER = /^[1-9]\d{0,10}$/
const NUMBER_LIKE = /^[\s€$£(]*[\d.,:/%\s'+-]*\d[\d.,:/%\s'+-]*(?:e[+-]?\d+)?[\s)%€]*(?:[ap]m?)?$/i
const BOOLEAN = /^(?:true|false|waar|onwaar|vrai|faux|wahr|falsch)$/i
/** A formula for a spreadsheet; the full-width ones too. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}|%]/u

/**
 * Keeps a spreadsheet from converting a text: `12E5` to a number, `3-4` to a date, anything to a formula. Such a text
 * gets an apostrophe in front, as people type it themselves.
 */
export function spreadsheetText(text: string): string {
  if (PLAIN_NUMBER.test(text)) return text
  const isTaken = NUMBER_LIKE.test(text) || BOOLEAN.test(text) || FORMULA.test(text) || hasMonth(text)
  return isTaken ? `'${text}` : text
}

/** `MAR1`, `1-dec` and the like are dates to a spreadsheet in one language or another. */
function hasMonth(text: string): boolean {
  const [word = '', ...others] = text.match(/\p{L}+/gu) ?? []
  return /\d/.test(text) && others.length === 0 && monthOfName(word) !== undefined
}
