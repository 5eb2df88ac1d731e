/**
 * Formats an amount from the service (`5.00`) as Belgians write money: `€ 5,00`.
 *
 * @param locale language of the words around it; the country is always Belgium
 */
export function euro(amount: string, locale: string): string {
  return new Intl.NumberFormat(`${locale}-BE`, { style: 'currency', currency: 'EUR' }).format(Number(amount))
}

/** Tells whether this amount is zero. */
export function isFree(amount: string): boolean {
  return Number(amount) === 0
}
