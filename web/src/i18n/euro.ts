/**
 * Writes an amount as the service gives it (`5.00`) the way people here write money: `€ 5,00`.
 *
 * @param locale of the words around it; the country is always Belgium
 */
export function euro(amount: string, locale: string): string {
  return new Intl.NumberFormat(`${locale}-BE`, { style: 'currency', currency: 'EUR' }).format(Number(amount))
}

/** Tells whether this amount is nothing at all. */
export function isFree(amount: string): boolean {
  return Number(amount) === 0
}
