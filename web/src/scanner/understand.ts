import { isSelfChecking, readTypedNumber, scannedCode, type ScannedCode } from '@balie/shared'
import { textReadings } from './reading.ts'

/**
 * Symbology identifier that a scanner can put before a code (ISO/IEC 15424): `]` and two more characters. On another
 * layout the first is some other symbol.
 */
const AIM_IDENTIFIER = /^[^0-9A-Za-z][A-Za-z][0-9A-Za-z]/
/** Other symbols around a code, and keys without a character: settings of the scanner, not part of the code. */
const SYMBOLS_AROUND = /^[^0-9A-Za-z]+|[^0-9A-Za-z]+$/g

/** Finds the code in possible readings: one that verifies itself in any of them, or else that of the likeliest. */
export function understand(readings: readonly string[], prefix: string): ScannedCode | undefined {
  const codes = readings.flatMap((reading) => {
    const bare = withoutAffixes(reading, prefix)
    return [scannedCode(bare), bare === reading ? undefined : scannedCode(reading)]
  })
  return codes.find((code) => code && isSelfChecking(code)) ?? codes.find((code) => code !== undefined)
}

/** Removes everything that a scanner puts around every code from a reading. */
export function withoutAffixes(reading: string, prefix: string): string {
  const text = reading.replace(/^[\s\p{Cc}]+|[\s\p{Cc}]+$/gu, '')
  const bare = prefix !== '' && text.startsWith(prefix) ? text.slice(prefix.length) : text
  return bare.replace(AIM_IDENTIFIER, '').replace(SYMBOLS_AROUND, '')
}

/**
 * Finds the code in a text that came at once. Pasted letters with digits may be anything, and lower-case ones a word
 * that a phone's keyboard completed: those aren't vouchers.
 */
export function understandText(
  text: string,
  { prefix, vouchersToo }: { prefix: string; vouchersToo: boolean },
): ScannedCode | undefined {
  const scan = understand([...textReadings(text.trim()), readTypedNumber(text)], prefix)
  return scan && (isSelfChecking(scan) || (vouchersToo && scan.kind === 'voucher' && !/[a-z]/.test(text)))
    ? scan
    : undefined
}
