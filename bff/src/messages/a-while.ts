/** A number of seconds in words (`12 seconden`), or what the language has for a moment when it isn't known. */
export function aWhile(language: string, seconds: number | undefined, aMoment: string): string {
  if (seconds === undefined) return aMoment
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(
    seconds,
  )
}
