const YEAR = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels', year: 'numeric' })

/** The year it is in Belgium: the sandbox's people move along with it. */
export function thisYear(): number {
  return Number(YEAR.format(new Date()))
}
