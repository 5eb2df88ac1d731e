/**
 * Formats a number as Belgians write it: `1.250,5`.
 *
 * @param locale language of the words around it; the country is always Belgium
 */
export function localNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(`${locale}-BE`).format(value)
}
