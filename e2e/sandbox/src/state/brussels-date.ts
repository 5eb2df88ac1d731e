/** Dates here are 'YYYY-MM-DD' by the calendar in Brussels; they compare as text. */

const TIME_ZONE = 'Europe/Brussels'
const day = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE, dateStyle: 'short' })
const zone = new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, timeZoneName: 'longOffset' })

/** The date in Brussels at this moment. */
export function brusselsDate(moment: Date): string {
  return day.format(moment)
}

/** Returns the date this many days later, or earlier if negative. */
export function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

/** Returns 31 December, this many years after the date's year. */
export function endOfYear(date: string, yearsLater: number): string {
  return `${Number(date.slice(0, 4)) + yearsLater}-12-31`
}

/** `date` at `time` with Brussels' offset of that day: '2027-12-31T23:59:59+01:00'. */
export function brusselsDateTime(date: string, time: string): string {
  const name = zone.formatToParts(new Date(`${date}T12:00:00Z`)).find((part) => part.type === 'timeZoneName')
  return `${date}T${time}${name?.value.replace('GMT', '') ?? '+01:00'}`
}

/** Reads a W3CDate, 'YYYY-MM-DD' or a date-time with offset, as the date it is in Brussels. Null if it isn't one. */
export function parseW3cDate(text: string): string | null {
  const match =
    /^(\d{4}-\d{2}-\d{2})(T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d))?$/.exec(
      text,
    )
  const date = match?.[1]
  if (date === undefined || addDaysOrNull(date) !== date) return null
  return match?.[2] === undefined ? date : brusselsDate(new Date(text))
}

function addDaysOrNull(date: string): string | null {
  return Number.isNaN(Date.parse(`${date}T00:00:00Z`)) ? null : addDays(date, 0)
}
