/**
 * Writes a day (`YYYY-MM-DD`) as Belgians do: `02/03/1984`. By its text alone: a Date would bring a time zone with it,
 * and with that the day before. What is no such day is shown as it came.
 */
export function belgianDate(day: string): string {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  if (year === undefined || month === undefined || dayOfMonth === undefined) return day
  return `${dayOfMonth}/${month}/${year}`
}
