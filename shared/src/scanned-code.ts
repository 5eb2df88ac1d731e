import { passesLuhn } from './luhn.ts'

/** Kinds of code that a scanner reads. `digits`: any others, of a voucher or a barcode that only the service knows. */
export type ScannedKind = 'card' | 'chip' | 'insz' | 'voucher' | 'digits'

export interface ScannedCode {
  kind: ScannedKind
  code: string
}

const CARD = /^\d{13}$/
const CHIP = /^[0-9A-F]{14}$/i
const INSZ = /^\d{11}$/
const VOUCHER = /^(?=.*\d)(?=.*[A-Z])[A-Z0-9][A-Z0-9 -]{3,38}[A-Z0-9]$/i
const DIGITS = /^\d{5,40}$/
const INSZ_MODULUS = 97n
/** For people born in 2000 or later the check number is made with a 2 before the first nine digits. */
const BORN_SINCE_2000 = '2'

/**
 * Classifies a scanned code by its form (rules.md §5): 13 digits with Luhn are a card, 14 hex digits a
 * chip, 11 digits with modulo 97 an INSZ, letters with digits a voucher.
 *
 * @returns undefined for a code that our scanners can't have read, such as 13 digits with a wrong check digit
 */
export function scannedCode(code: string): ScannedCode | undefined {
  const kind = kindOf(code)
  return kind && { kind, code }
}

/** Tells whether a code verifies itself: by its check digits, or by its length in hex digits. */
export function isSelfChecking({ kind }: ScannedCode): boolean {
  return kind === 'card' || kind === 'chip' || kind === 'insz'
}

/** Tells whether a code is 13 digits with a wrong check digit: a misread card. */
export function isMisreadCard(code: string): boolean {
  return CARD.test(code) && !passesLuhn(code)
}

function kindOf(code: string): ScannedKind | undefined {
  if (CARD.test(code)) return passesLuhn(code) ? 'card' : undefined
  if (CHIP.test(code)) return 'chip'
  if (INSZ.test(code) && passesModulo97(code)) return 'insz'
  if (VOUCHER.test(code)) return 'voucher'
  return DIGITS.test(code) ? 'digits' : undefined
}

function passesModulo97(digits: string): boolean {
  const [number, check] = [digits.slice(0, 9), BigInt(digits.slice(9))]
  return ['', BORN_SINCE_2000].some(
    (century) => INSZ_MODULUS - (BigInt(century + number) % INSZ_MODULUS) === check,
  )
}
