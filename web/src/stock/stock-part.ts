import { withOwnSentences } from '../i18n/catalogue.ts'
import { partQuery } from '../loading/part-query.ts'

/** Query for the part of the screen that shows a counter's stock, fetched once the employee is at work. */
export const stockPart = partQuery('stock-part', () => withOwnSentences(import('./part.ts')))
