const CENT_DIGITS = 2

/** Amounts with a separator of thousands that can't be one of decimals. */
const GROUPED = /^\d{1,3}(?:[ \u00a0\u202f'’]\d{3}(?:[.,]\d{1,3})?|\.\d{3},\d{1,3}|,\d{3}\.\d{1,3})$/
const GROUP_SEPARATOR = /\D/

/**
 * Normalises an amount to two decimals. `2.00`, `20.5`, `2` and `2.000` occur (service.md §4.7); a comma is accepted
 * too, and so is a separator of thousands beside decimals or where it is a space: `1.250` alone is €1.25. Fractions of
 * a cent are rounded, half a cent up.
 *
 * @returns undefined if the text isn't an amount in euros
 */
export function toEuroAmount(text: string): string | undefined {
  const plain = GROUPED.test(text) ? text.replace(GROUP_SEPARATOR, '') : text
  const [, euros, decimals = ''] = /^(\d{1,6})(?:[.,](\d{1,3}))?$/.exec(plain) ?? []
  if (euros === undefined) return undefined
  // In tenths of a cent, since floats can't represent cents exactly.
  const thousandths = Number(euros + decimals.padEnd(CENT_DIGITS + 1, '0'))
  const cents = String(Math.round(thousandths / 10)).padStart(CENT_DIGITS + 1, '0')
  return `${cents.slice(0, -CENT_DIGITS)}.${cents.slice(-CENT_DIGITS)}`
}
