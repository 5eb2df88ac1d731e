import { withLaterSentences, withOwnSentences } from '../i18n/catalogue.ts'
import { partQuery } from '../loading/part-query.ts'
import { usePart } from '../loading/use-part.ts'

const peoplePart = partQuery('people-part', () =>
  withLaterSentences(withOwnSentences(import('./people-part.ts'))),
)

/**
 * Returns the part of the screen that finds people by name, fetched once words are typed, since most people scan.
 *
 * @param wanted whether there is something to show
 */
export function usePeoplePart(wanted: boolean) {
  return usePart(peoplePart, wanted)
}
