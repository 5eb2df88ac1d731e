const CENT_DIGITS = 2

/**
 * Normalises an amount to two decimals. `2.00`, `20.5`, `2` and `2.000` occur (service.md §4.7), and a comma is
 * accepted too. Fractions of a cent are rounded, half a cent up.
 *
 * @returns undefined if the text isn't an amount in euros
 */
export function toEuroAmount(text: string): string | undefined {
  const [, euros, decimals = ''] = /^(\d{1,6})(?:[.,](\d{1,3}))?$/.exec(text) ?? []
  if (euros === undefined) return undefined
  // In tenths of a cent, since floats can't represent cents exactly.
  const thousandths = Number(euros + decimals.padEnd(CENT_DIGITS + 1, '0'))
  const cents = String(Math.round(thousandths / 10)).padStart(CENT_DIGITS + 1, '0')
  return `${cents.slice(0, -CENT_DIGITS)}.${cents.slice(-CENT_DIGITS)}`
}
