import { withLaterSentences, withOwnSentences } from '../i18n/catalogue.ts'
import { partQuery } from '../loading/part-query.ts'

/** Query for the list of open registrations, fetched when there is one; it shares sentences with the later parts. */
export const unsettledPart = partQuery('unsettled-part', () =>
  withLaterSentences(withOwnSentences(import('./part.ts'))),
)
