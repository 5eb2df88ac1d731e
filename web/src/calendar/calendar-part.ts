import { withOwnSentences } from '../i18n/catalogue.ts'
import { partQuery } from '../loading/part-query.ts'

/** Query for the calendar, fetched on its first use. */
export const calendarPart = partQuery('calendar-part', () => withOwnSentences(import('./part.ts')))
