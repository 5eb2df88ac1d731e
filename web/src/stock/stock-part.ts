import { withOwnSentences } from '../i18n/catalogue.ts'
import { partQuery } from '../loading/part-query.ts'

/** The part of the screen that tells a counter's stock, fetched once somebody is at work. */
export const stockPart = partQuery('stock-part', () => withOwnSentences(import('./part.ts')))
