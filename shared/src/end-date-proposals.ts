import { latestEndDate } from './end-date.ts'

/**
 * Lists the end dates that kansenstatuut usually gets, the commonest first (rules.md §4): 30 April of next year, before
 * 1 May also of this year, then 31 December of this year and of the next. None of them is past or too late.
 *
 * @param today today in Europe/Brussels; all dates `YYYY-MM-DD`
 */
export function endDateProposals(today: string): string[] {
  const thisYear = today.slice(0, 4)
  const latest = latestEndDate(today)
  const aprilOfThisYear = `${thisYear}-04-30`
  const december = `${thisYear}-12-31`
  return today <= aprilOfThisYear
    ? [usualEndDate(today), aprilOfThisYear, december, latest]
    : [usualEndDate(today), december, latest]
}

/** Returns the commonest end date: 30 April of next year (rules.md §4). */
export function usualEndDate(today: string): string {
  return `${latestEndDate(today).slice(0, 4)}-04-30`
}
