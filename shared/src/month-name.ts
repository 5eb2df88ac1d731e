import { foldText } from './fold-text.ts'

/** A name that begins another one is left out. */
const NAMES: readonly (readonly string[])[] = [
  ['januari', 'janvier', 'january', 'janner'],
  ['februari', 'fevrier', 'february'],
  ['maart', 'mars', 'march', 'marz', 'maerz', 'mrt', 'mrz'],
  ['april', 'avril'],
  ['mei', 'mai', 'may'],
  ['juni', 'juin', 'june'],
  ['juli', 'juillet', 'july'],
  ['augustus', 'aout'],
  ['september', 'septembre'],
  ['oktober', 'octobre', 'october'],
  ['november', 'novembre'],
  ['december', 'decembre', 'dezember'],
]
const SHORTEST = 3

/**
 * Reads the name of a month in Dutch, French, German or English, in full or shortened as long as it is unambiguous.
 *
 * @returns 1 to 12, or undefined
 */
export function monthOfName(word: string): number | undefined {
  const plain = foldText(word)
  if (plain.length < SHORTEST) return undefined
  const months = NAMES.flatMap((names, index) =>
    names.some((name) => name.startsWith(plain)) ? [index + 1] : [],
  )
  return months.length === 1 ? months[0] : undefined
}
