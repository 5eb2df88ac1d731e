const MOMENT = new Intl.DateTimeFormat('nl-BE', {
  timeZone: 'Europe/Brussels',
  day: 'numeric',
  month: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** Writes a moment by Belgian clock and calendar: `25/11, 10:42`. */
export function belgianMoment(moment: string): string {
  return MOMENT.format(new Date(moment))
}

const CLOCK = new Intl.DateTimeFormat('nl-BE', { timeZone: 'Europe/Brussels', timeStyle: 'short' })

/** Writes the time of a moment by a Belgian clock: `10:42`. */
export function clockTime(moment: string): string {
  return CLOCK.format(new Date(moment))
}

const DAY = new Intl.DateTimeFormat('nl-BE', {
  timeZone: 'Europe/Brussels',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})

/** Writes the day of a moment in Belgium: `25/11/2026`. */
export function belgianDay(moment: string): string {
  return DAY.format(new Date(moment))
}
