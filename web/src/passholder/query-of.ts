import { isEnoughToSearch, type PersonQuery, readBirthDate, SEARCH_FIELDS } from '@balie/shared'
import { readPersonQuery } from './person-query.ts'

/** Parts corrected by hand, as typed; an empty one is left out of the search. */
export type PartEdits = PersonQuery

/** Returns the parts of a search: understood from the text, or corrected by hand. */
export function partsOf(text: string, edits: PartEdits, today: string): PersonQuery {
  return { ...readPersonQuery(text, today), ...edits }
}

/**
 * Makes the query.
 *
 * @returns undefined if the parts aren't specific enough, or a birth date can't be read
 */
export function queryOf(text: string, edits: PartEdits, today: string): PersonQuery | undefined {
  const query: PersonQuery = {}
  const parts = partsOf(text, edits, today)
  for (const field of SEARCH_FIELDS) {
    const part = parts[field]?.trim() ?? ''
    if (part === '') continue
    const known = field === 'dateOfBirth' ? readBirthDate(part, today) : part
    if (known === undefined) return undefined
    query[field] = known
  }
  return isEnoughToSearch(query) ? query : undefined
}
