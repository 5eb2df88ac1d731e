import type { PersonQuery } from '@balie/shared'
import type { SearchTerms } from '../uitpas/calls/search-passholders.ts'

/**
 * Words up to this length are searched whole and as a prefix; longer ones without their last letter, which covers both.
 */
const SHORT_WORD = 3
/** Limits on the load of a search on the service. */
const MOST_ASKS = 12
/** Letters that are often written with an accent, a tilde or a cedilla, in the languages of the country. */
const ACCENTED = /[aeiouycn]+/g
/**
 * Letters with an accent in any language with Latin letters: too many, unless a birth date or an address narrows the
 * search.
 */
const ACCENTED_ANYWHERE = /[aeiouycnsgzldtrk]+/g
/** Letters that don't decompose into a plain one and a mark. */
const PLAIN: Record<string, string> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' }
/** Signs between the words of a name, and the `*` that some people type for letters they aren't sure of. */
const SEPARATORS = /(?:[^\p{L}\p{N}\p{M}]|\p{Lm})+/gu
/** Letters that may stand before an apostrophe: D'Hondt, L'Homme, O'Neill, 't Kint. */
const ELIDED = /^[dlot](?=[a-z])/

/** Normalises a text for comparison: lower case, without accents and anything but letters and digits. */
export function toComparable(text: string): string {
  return plain(text).replace(/[^\p{L}\p{N}]|\p{Lm}/gu, '')
}

function plain(text: string): string {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return bare.replace(/[ıøłđßæœ]/g, (letter) => PLAIN[letter] ?? letter)
}

/**
 * Makes the search patterns for a typed name: name and first name in both orders, each whole or as a prefix, with `*`
 * for the characters between its words (service.md §4: `*` is one or more characters).
 */
export function closeTerms(query: PersonQuery): SearchTerms[] {
  return bothWays(namesOf(query), closePatterns).map((names) => ({ ...rest(query), ...names }))
}

/**
 * Makes wider patterns for a name without matches: without accents, with any particles before the name (Van den
 * Broeck), and with the words split between name and first name in every way.
 */
export function looseTerms(query: PersonQuery): SearchTerms[] {
  const accented = isNarrow(query) ? ACCENTED_ANYWHERE : ACCENTED
  const patterns = (text: string, field: string) => loosePatterns(text, field, accented)
  const words = namesOf(query).flatMap((name) => name.split(/[\s]+/))
  const splits = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')])
  const pairs = words.length > 1 ? splits : [words]
  return pairs
    .flatMap((pair) => bothWays(pair, patterns))
    .filter((names) => isNarrow(query) || /[a-z]/.test(Object.values(names).join('')))
    .map((names) => ({ ...rest(query), ...names }))
    .slice(0, MOST_ASKS)
}

/** Tells whether few people can match, however their names are written. */
function isNarrow({ dateOfBirth, email }: PersonQuery): boolean {
  return (dateOfBirth ?? email) !== undefined
}

/** Returns the names in the query, from any field; none for a search by birth date or address alone. */
export function namesOf({ name, firstName }: PersonQuery): string[] {
  return [name, firstName].filter((text): text is string => text !== undefined && toComparable(text) !== '')
}

function rest({ dateOfBirth, postalCode, city, email }: PersonQuery): SearchTerms {
  // The country before it is no part of what the service compares.
  const code = postalCode?.trim().replace(/^be?[\s-]*(?=[1-9]\d{3}$)/i, '')
  return { dob: dateOfBirth, postalCode: code, city: cityPattern(city), email }
}

type NamePatterns = { name?: string; firstName?: string }

function bothWays(
  names: readonly string[],
  patterns: (text: string, field: string) => string[],
): NamePatterns[] {
  const [first, second] = names
  if (first === undefined) return [{}]
  if (second === undefined) {
    return [
      ...patterns(first, 'name').map((name) => ({ name })),
      ...patterns(first, 'firstName').map((firstName) => ({ firstName })),
    ]
  }
  return [
    [first, second],
    [second, first],
  ].flatMap(([name = '', firstName = '']) =>
    patterns(name, 'name').flatMap((inName) =>
      patterns(firstName, 'firstName').map((inFirst) => ({ name: inName, firstName: inFirst })),
    ),
  )
}

function closePatterns(text: string): string[] {
  const joined = joinedByStars(text)
  return joined.length > SHORT_WORD ? [beginning(joined)] : [joined, `${joined}*`]
}

/** Puts one `*` wherever there are separators. At the start only one that was typed: "*eeters", but not "'t Kint". */
function joinedByStars(text: string): string {
  const isOpen = text.trimStart().startsWith('*')
  const joined = text.replace(SEPARATORS, '*').replace(/\*$/, '')
  return isOpen ? joined : joined.replace(/^\*/, '')
}

/** Removes the last letter, so that `*` covers it too: "peeter*" matches Peeters and Peetersen. */
function beginning(text: string): string {
  return `${text.slice(0, -1)}*`.replace(/\*{2,}/g, '*')
}

function loosePatterns(text: string, field: string, accented: RegExp): string[] {
  const whole = joinedByStars(plain(text))
  const elided = field === 'name' && ELIDED.test(whole) ? `${whole.charAt(0)}*${whole.slice(1)}` : undefined
  const loose = [whole, ...(elided === undefined ? [] : [elided])].map((word) =>
    beginning(word.slice(0, -1).replace(accented, '*') + word.slice(-1)),
  )
  if (field !== 'name') return loose
  return [...new Set(loose.flatMap((pattern) => [pattern, `*${pattern}`.replace(/\*{2,}/g, '*')]))]
}

function cityPattern(city: string | undefined): string | undefined {
  if (city === undefined || toComparable(city) === '') return undefined
  const joined = joinedByStars(city)
  return joined.length > SHORT_WORD ? beginning(joined) : joined
}
