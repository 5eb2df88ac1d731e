import { withOwnSentences } from '../i18n/catalogue.ts'
import { partQuery } from '../loading/part-query.ts'

/** Query for the part of the screen that confirms the block of a digital card, fetched for the first one. */
export const digitalCardPart = partQuery('digital-card-part', () => withOwnSentences(import('./part.ts')))
