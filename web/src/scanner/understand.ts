import { isSelfChecking, readTypedNumber, scannedCode, type ScannedCode } from '@balie/shared'
import { textReadings } from './reading.ts'

/**
 * What a scanner can put before a code to say of which kind it is (ISO/IEC 15424): `]` with two more characters. On
 * another layout the first is some other symbol.
 */
const AIM_IDENTIFIER = /^[^0-9A-Za-z][A-Za-z][0-9A-Za-z]/
/** Other symbols around a code, and keys that write nothing, were set on the scanner and are no part of it. */
const SYMBOLS_AROUND = /^[^0-9A-Za-z]+|[^0-9A-Za-z]+$/g

/** What these readings can only mean: a self-checking code in any of them, or else whatever the likeliest one is. */
export function understand(readings: readonly string[], prefix: string): ScannedCode | undefined {
  const codes = readings.flatMap((reading) => {
    const bare = withoutAffixes(reading, prefix)
    return [scannedCode(bare), bare === reading ? undefined : scannedCode(reading)]
  })
  return codes.find((code) => code && isSelfChecking(code)) ?? codes.find((code) => code !== undefined)
}

/** A reading without what a scanner puts around every code. */
export function withoutAffixes(reading: string, prefix: string): string {
  const text = reading.replace(/^[\s\p{Cc}]+|[\s\p{Cc}]+$/gu, '')
  const bare = prefix !== '' && text.startsWith(prefix) ? text.slice(prefix.length) : text
  return bare.replace(AIM_IDENTIFIER, '').replace(SYMBOLS_AROUND, '')
}

/**
 * What a text that came in one go can only mean. Pasted letters with digits may be anything, and small ones
 * a word that a telephone's keyboard completed: no voucher then.
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
