import {
  type FoundPassholders,
  type Passholder,
  type PersonQuery,
  present,
  SEARCH_SHOWN,
} from '@balie/shared'
import type { Answer } from '../uitpas/answer.ts'
import type { UitpasCaller } from '../uitpas/caller.ts'
import { searchPassholders, type SearchTerms } from '../uitpas/calls/search-passholders.ts'
import { closeTerms, looseTerms, namesOf, toComparable } from './name-patterns.ts'

const MOST_PAGES = 3

type Ask = (terms: SearchTerms) => Promise<Answer<FoundPassholders>>

/**
 * Finds people by a typed name, in any order of its words (service.md §4). Without a match it searches once more with
 * wider patterns, and keeps only those whose name matches apart from accents, signs and particles.
 *
 * @returns at most ten, best first; `total` if the service gives it
 */
export async function findByName(
  call: UitpasCaller,
  query: PersonQuery,
  balieConsumerKey: string,
): Promise<Answer<FoundPassholders>> {
  const ask: Ask = (terms) => askPages(call, terms, balieConsumerKey, (found) => fits(found, query))
  const close = await askAll(ask, closeTerms(query))
  if (close.kind !== 'ok' || close.value.passholders.length > 0 || namesOf(query).length === 0) {
    return inOrder(close, query)
  }
  return inOrder(await askAll(ask, looseTerms(query)), query)
}

/** Sends searches in parallel and merges their results; one failure fails all, since people might be missing. */
async function askAll(ask: Ask, all: readonly SearchTerms[]): Promise<Answer<FoundPassholders>> {
  const answers = await Promise.all(all.map(ask))
  const people = new Map<string, Passholder>()
  let total: number | undefined = 0
  let twice = 0
  for (const answer of answers) {
    if (answer.kind !== 'ok') return answer
    for (const passholder of answer.value.passholders) {
      if (people.has(passholder.uid)) twice += 1
      people.set(passholder.uid, passholder)
    }
    total = total === undefined || answer.value.total === undefined ? undefined : total + answer.value.total
  }
  const passholders = [...people.values()]
  return {
    kind: 'ok',
    value: present({
      passholders,
      total: total === undefined ? undefined : Math.max(total - twice, passholders.length),
    }),
  }
}

/** Runs one search, and reads further pages while too few people match. */
async function askPages(
  call: UitpasCaller,
  terms: SearchTerms,
  balieConsumerKey: string,
  isMeant: (passholder: Passholder) => boolean,
): Promise<Answer<FoundPassholders>> {
  const kept: Passholder[] = []
  let dropped = 0
  for (let page = 0; ; page += 1) {
    const answer = await searchPassholders(call, {
      terms,
      balieConsumerKey,
      start: page * SEARCH_SHOWN,
      max: SEARCH_SHOWN,
    })
    if (answer.kind !== 'ok') return answer
    const { passholders, leftOut, total } = answer.value
    const meant = passholders.filter(isMeant)
    kept.push(...meant)
    dropped += passholders.length + leftOut - meant.length
    const isLast = passholders.length + leftOut < SEARCH_SHOWN
    if (isLast || kept.length >= SEARCH_SHOWN || page + 1 === MOST_PAGES) {
      const all = isLast ? kept.length : total === undefined ? undefined : total - dropped
      return { kind: 'ok', value: present({ passholders: kept, total: all }) }
    }
  }
}

/** Tells whether a person's name matches the query, ignoring accents, signs, particles and word order. */
function fits(passholder: Passholder, query: PersonQuery): boolean {
  const names = namesOf(query)
  const has = wordsOf(passholder)
  if (names.length === 0) return true
  const words = names.flatMap((name) => name.split(/\s+/))
  return words.every((word) => has.some(beginsAs(word))) || has.includes(words.map(toComparable).join(''))
}

/** Tells whether a name begins as a typed word does, in which `*` stands for any letters, at least one. */
function beginsAs(word: string): (name: string) => boolean {
  const [beginning = '', ...later] = word.replace(/\*+$/, '').split(/\*+/).map(toComparable)
  return (name) => {
    if (!name.startsWith(beginning)) return false
    let end = beginning.length
    return later.every((part) => {
      const at = name.indexOf(part, end + 1)
      end = at + part.length
      return at !== -1
    })
  }
}

/** Returns the parts of the full name from each word at which one may start typing it. */
function wordsOf({ firstName = '', name = '' }: Passholder): string[] {
  return [firstName, name].flatMap((text) => {
    const words = text.split(/[\s'’‘`´.-]+/).filter((word) => word !== '')
    return words.map((_, index) => toComparable(words.slice(index).join('')))
  })
}

/** Sorts people: exact matches first, then by name. */
function inOrder(answer: Answer<FoundPassholders>, query: PersonQuery): Answer<FoundPassholders> {
  if (answer.kind !== 'ok') return answer
  const wanted = new Set(namesOf(query).map(toComparable))
  const exact = ({ name = '', firstName = '' }: Passholder) =>
    [name, firstName].filter((text) => wanted.has(toComparable(text))).length
  const passholders = answer.value.passholders
    .toSorted(
      (a, b) =>
        exact(b) - exact(a) ||
        (a.name ?? '').localeCompare(b.name ?? '', 'nl') ||
        (a.firstName ?? '').localeCompare(b.firstName ?? '', 'nl'),
    )
    .slice(0, SEARCH_SHOWN)
  return { kind: 'ok', value: { ...answer.value, passholders } }
}
