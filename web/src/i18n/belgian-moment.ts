const MOMENT = new Intl.DateTimeFormat('nl-BE', {
  timeZone: 'Europe/Brussels',
  day: 'numeric',
  month: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** A moment as a Belgian clock and calendar show it: `25/11, 10:42`. */
export function belgianMoment(moment: string): string {
  return MOMENT.format(new Date(moment))
}
