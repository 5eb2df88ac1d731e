/**
 * Writes a day (`YYYY-MM-DD`) as Belgians do: `02/03/1984`. It works on the text alone, since a Date has a time zone
 * that can move it to the day before. Returns any other text unchanged.
 */
export function belgianDate(day: string): string {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  if (year === undefined || month === undefined || dayOfMonth === undefined) return day
  return `${dayOfMonth}/${month}/${year}`
}

/** Writes a day (`YYYY-MM-DD`) in full, to be sure that it was understood: `vrijdag 31 december 2027`. */
export function longDate(day: string, locale: string): string {
  return inWords(day, locale, 'full')
}

/** Writes a day (`YYYY-MM-DD`) with its month in words: `31 december 2027`. */
export function dayInWords(day: string, locale: string): string {
  return inWords(day, locale, 'long')
}

function inWords(day: string, locale: string, dateStyle: 'full' | 'long'): string {
  // In UTC at both ends, so that no time zone moves the day.
  return new Intl.DateTimeFormat(`${locale}-BE`, { dateStyle, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}
