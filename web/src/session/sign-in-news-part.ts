import { withOwnSentences } from '../i18n/catalogue.ts'
import { partQuery } from '../loading/part-query.ts'

/** Query for the result of a sign-in or sign-out, fetched only if there is one to show. */
export const signInNewsPart = partQuery('sign-in-news-part', () => withOwnSentences(import('./news-part.ts')))
