import { withOwnSentences } from '../i18n/catalogue.ts'
import { partQuery } from '../loading/part-query.ts'

/** Query for the list of the day, fetched on its first use: no registration needs it. */
export const todayPart = partQuery('today-part', () => withOwnSentences(import('./part.ts')))
