import { withOwnSentences } from '../i18n/catalogue.ts'
import { partQuery } from '../loading/part-query.ts'

/** Query for the part of the screen that prolongs a kansenstatuut, fetched for the first passholder who may need it. */
export const prolongingPart = partQuery('prolonging-part', () => withOwnSentences(import('./part.ts')))
