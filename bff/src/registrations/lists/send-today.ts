import type { Today } from '@balie/shared'
import { catalogueOf, DEFAULT_LANGUAGE, LANGUAGES } from '../../messages/in-language.ts'
import type { GuardedRequest } from '../../session/session-guard.ts'
import { dayCsv } from './today-csv.ts'

/** Answers with the list of the day, as JSON or, to a client that accepts only that, as CSV. */
export function sendToday({ request, response, session }: GuardedRequest, today: Today): void {
  response.vary('Accept')
  if (request.accepts(['json', 'csv']) !== 'csv') {
    response.json(today)
    return
  }
  const language = request.acceptsLanguages(LANGUAGES) || DEFAULT_LANGUAGE
  response
    .vary('Accept-Language')
    .attachment(`uitpas-${today.date}.csv`)
    .type('text/csv; charset=utf-8; header=present')
    .send(dayCsv(today, { counters: session.counters ?? [], words: catalogueOf(language).day }))
}
