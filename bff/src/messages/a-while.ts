/** Writes a number of seconds (`12 seconden`), or the language's words for a moment if the number isn't known. */
export function aWhile(language: string, seconds: number | undefined, aMoment: string): string {
  if (seconds === undefined) return aMoment
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(
    seconds,
  )
}
