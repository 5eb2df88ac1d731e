import { withOwnSentences } from '../i18n/catalogue.ts'
import { partQuery } from '../loading/part-query.ts'

/** The part of the screen that confirms the blocking of a digital card, fetched for the first replacement of one. */
export const digitalCardPart = partQuery('digital-card-part', () => withOwnSentences(import('./part.ts')))
