/**
 * Writes a number as people here write it: `1.250,5`.
 *
 * @param locale of the words around it; the country is always Belgium
 */
export function localNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(`${locale}-BE`).format(value)
}
