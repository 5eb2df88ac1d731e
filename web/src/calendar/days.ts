const DAY_MS = 24 * 60 * 60 * 1000
const DAYS_OF_WEEK = 7
const MOST_WEEKS = 6

/** Moves a day (`YYYY-MM-DD`, like all here) by a number of days. */
export function addDays(day: string, by: number): string {
  return written(Date.parse(day) + by * DAY_MS)
}

/** Moves a day by a number of months; to the last day of a month that is too short for it. */
export function addMonths(day: string, by: number): string {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + by, 0)).getUTCDate()
  return written(Date.UTC(year, month - 1 + by, Math.min(dayOfMonth, lastOfMonth)))
}

/** Returns the position of a day in its week, which begins on Monday: 0 to 6. */
export function dayOfWeek(day: string): number {
  return (new Date(day).getUTCDay() + DAYS_OF_WEEK - 1) % DAYS_OF_WEEK
}

/** Returns the weeks of a day's month, each of seven days; undefined for those of the months beside it. */
export function weeksOf(day: string): (string | undefined)[][] {
  const month = day.slice(0, 'yyyy-mm'.length)
  const first = `${month}-01`
  const monday = addDays(first, -dayOfWeek(first))
  const weeks = Array.from({ length: MOST_WEEKS }, (_, week) =>
    Array.from({ length: DAYS_OF_WEEK }, (_day, place) => {
      const one = addDays(monday, week * DAYS_OF_WEEK + place)
      return one.startsWith(month) ? one : undefined
    }),
  )
  return weeks.filter((week) => week.some((one) => one !== undefined))
}

function written(ms: number): string {
  return new Date(ms).toISOString().slice(0, 'yyyy-mm-dd'.length)
}
