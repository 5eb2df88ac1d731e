import { isReason, ruleOf } from './reason-rules.ts'

export type EndDateProblem = 'END_DATE_REQUIRED' | 'END_DATE_PAST' | 'END_DATE_TOO_LATE'

/** The last end date that new-card.md §1 allows: 31 December of the year after today's (`YYYY-MM-DD`). */
export function latestEndDate(today: string): string {
  return `${Number(today.slice(0, 4)) + 1}-12-31`
}

/**
 * Validates an end date of the kansenstatuut (rules.md §4): required for OBTAIN_KANSENSTATUUT and then
 * not in the past; never after 31 December of next year.
 *
 * @param input.today today in Europe/Brussels; all dates `YYYY-MM-DD`
 * @returns the problem, or undefined if the date is valid
 */
export function endDateProblem(input: {
  today: string
  reason: string
  endDate: string | undefined
}): EndDateProblem | undefined {
  const obtains = needOf(input.reason) === 'required'
  if (input.endDate === undefined) return obtains ? 'END_DATE_REQUIRED' : undefined
  if (input.endDate > latestEndDate(input.today)) return 'END_DATE_TOO_LATE'
  if (obtains && input.endDate < input.today) return 'END_DATE_PAST'
  return undefined
}

/**
 * Tells whether the form asks for an end date: required for OBTAIN_KANSENSTATUUT; optional if the new card is a
 * kansenpas and the counter may grant kansenstatuut; otherwise neither asked for nor sent (rules.md §4).
 *
 * @param input.kansenpas whether the new card is one, if known
 * @param input.mayGrant whether the counter may grant kansenstatuut in the card's system
 */
export function endDateNeed(input: {
  reason: string | undefined
  kansenpas: boolean | undefined
  mayGrant: boolean
}): 'required' | 'optional' | 'none' {
  const need = needOf(input.reason)
  if (need !== 'optional') return need
  return input.kansenpas && input.mayGrant ? 'optional' : 'none'
}

/** The form holds a reason as text. */
function needOf(reason: string | undefined) {
  return reason !== undefined && isReason(reason) ? ruleOf(reason).endDate : 'none'
}
