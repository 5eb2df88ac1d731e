import { isSelfChecking } from '@balie/shared'
import { understandText } from '../scanner/understand.ts'

/** Digits of a card, characters of a chip, digits of a national number. */
const LENGTHS = [13, 14, 11]

/**
 * Finds a number that checks itself at the end of a text, where a slow scanner wrote it behind what stood there.
 *
 * @returns the number, and the text before it
 */
export function numberBehind(text: string): { before: string; number: string } | undefined {
  for (const length of LENGTHS) {
    const before = text.slice(0, Math.max(0, text.length - length))
    const scan = understandText(text.slice(before.length), { prefix: '', vouchersToo: false })
    if (scan && isSelfChecking(scan) && !/\d$/.test(before)) return { before, number: scan.code }
  }
  return undefined
}
