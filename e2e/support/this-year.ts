const YEAR = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels', year: 'numeric' })

/** The present year in Belgium, to which the dates of the sandbox's people are relative. */
export function thisYear(): number {
  return Number(YEAR.format(new Date()))
}
