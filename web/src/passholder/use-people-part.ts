import { usePart } from '../loading/use-part.ts'

/**
 * The part of the screen that finds people by name, fetched when somebody first types words: most scan.
 *
 * @param wanted whether there is something to show
 */
export function usePeoplePart(wanted: boolean) {
  return usePart('people-part', () => import('./people-part.ts'), wanted)
}
