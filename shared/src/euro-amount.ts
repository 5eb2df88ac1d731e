import * as z from 'zod/mini'

const CENTS = 100
const CENT_DIGITS = 2

/** An amount in euros as the service writes it, with two decimals: text, since a float can't hold cents exactly. */
export const euroAmountSchema = z.string().check(z.regex(/^\d{1,6}\.\d{2}$/))

/** The sum of amounts (`euroAmountSchema`), counted in cents. */
export function sumOfAmounts(amounts: readonly string[]): string {
  const cents = amounts.reduce((sum, amount) => sum + Number(amount.replace('.', '')), 0)
  const rest = String(cents % CENTS).padStart(CENT_DIGITS, '0')
  return `${Math.trunc(cents / CENTS)}.${rest}`
}
