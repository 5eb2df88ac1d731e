import type { Today } from '@balie/shared'
import type { EmployeeCounters } from '../../counters/employee-counters.ts'
import { catalogueOf, DEFAULT_LANGUAGE, LANGUAGES } from '../../messages/in-language.ts'
import type { GuardedRequest } from '../../session/session-guard.ts'
import { dayCsv } from './today-csv.ts'

/**
 * Answers with the list of the day, as JSON or, to a client that accepts only that, as CSV.
 *
 * @param counters reads the employee's, whose names the CSV has; without them it has none
 */
export async function sendToday(
  { request, response, session }: GuardedRequest,
  today: Today,
  counters: EmployeeCounters,
): Promise<void> {
  response.vary('Accept')
  if (request.accepts(['json', 'csv']) !== 'csv') {
    response.json(today)
    return
  }
  const own = await counters.all(session)
  const language = request.acceptsLanguages(LANGUAGES) || DEFAULT_LANGUAGE
  response
    .vary('Accept-Language')
    .attachment(`uitpas-${today.date}.csv`)
    .type('text/csv; charset=utf-8; header=present')
    .send(dayCsv(today, { counters: own.kind === 'ok' ? own.value : [], words: catalogueOf(language).day }))
}
