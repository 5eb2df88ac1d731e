import { isEnoughToSearch, type PersonQuery, readBirthDate, SEARCH_FIELDS } from '@balie/shared'
import { readPersonQuery } from './person-query.ts'

/** Parts that a person put right by hand, as they typed them; an empty one is left out of the search. */
export type PartEdits = PersonQuery

/** Facts about the person: understood from the text, or corrected by hand. */
export function partsOf(text: string, edits: PartEdits, today: string): PersonQuery {
  return { ...readPersonQuery(text, today), ...edits }
}

/**
 * Makes the query.
 *
 * @returns undefined as long as it isn't enough, or a birth date can't be read
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
