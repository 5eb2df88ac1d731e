import { withOwnSentences } from '../i18n/catalogue.ts'
import { partQuery } from '../loading/part-query.ts'

/** Query for the help, fetched on its first use. */
export const helpPart = partQuery('help-part', () => withOwnSentences(import('./part.ts')))
