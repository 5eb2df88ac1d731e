import { withLaterSentences } from '../i18n/catalogue.ts'
import { partQuery } from '../loading/part-query.ts'
import { usePart } from '../loading/use-part.ts'

const peoplePart = partQuery('people-part', () => withLaterSentences(import('./people-part.ts')))

/**
 * The part of the screen that finds people by name, fetched when somebody first types words: most scan.
 *
 * @param wanted whether there is something to show
 */
export function usePeoplePart(wanted: boolean) {
  return usePart(peoplePart, wanted)
}
