/** Returns midnight of a day (`YYYY-MM-DD`) on this PC, as the calendar wants it. */
export function asDate(day: string): Date {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  return new Date(year, month - 1, dayOfMonth)
}

/** Returns the day (`YYYY-MM-DD`) of a moment, by this PC's calendar. */
export function asDay(date: Date): string {
  const [year, month, dayOfMonth] = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  return [String(year), ...[month, dayOfMonth].map((part) => String(part).padStart(2, '0'))].join('-')
}
