import { withLaterSentences } from '../i18n/catalogue.ts'
import { partQuery } from './part-query.ts'

/** Query for the parts of the screen that the first load leaves out, with their sentences. */
export const laterQuery = partQuery('later', fetchLaterParts)

export function fetchLaterParts() {
  return withLaterSentences(import('../later/parts.ts'))
}
