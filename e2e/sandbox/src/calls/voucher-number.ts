import { Refusal } from './refusal.ts'

/** Reads a voucher number: short, letters, digits and dashes. Null if none was sent. */
export function parseVoucherNumber(text: string | undefined): string | null {
  if (text === undefined) return null
  if (!/^[A-Za-z0-9-]{1,20}$/.test(text)) {
    throw new Refusal('PARSE_INVALID_VOUCHERNUMBER', `Cannot parse voucherNumber: ${text}`)
  }
  return text
}
