import * as z from 'zod/mini'
import { calendarDateSchema } from './calendar-date.ts'
import { emptyIsAbsent } from './empty-is-absent.ts'
import { passholderSchema } from './passholder.ts'
import { consumerKeySchema } from './registration.ts'

/** Fields by which people without a card or number are found, in the order of the screen (service.md §4). */
export const SEARCH_FIELDS = ['name', 'firstName', 'dateOfBirth', 'postalCode', 'city', 'email'] as const
export type SearchField = (typeof SEARCH_FIELDS)[number]

/** Known facts about a person, by field. */
export type PersonQuery = Partial<Record<SearchField, string>>

const PART_MAX_LENGTH = 100
/** Maximum number of people to show: the right one must be recognisable at a glance. */
export const SEARCH_SHOWN = 10

const part = emptyIsAbsent(z.string().check(z.trim(), z.maxLength(PART_MAX_LENGTH, { error: 'TOO_LONG' })))

/** Tells whether a search is specific enough: two known parts, or a birth date. Signs alone (`*`, `-`) are no part. */
export function isEnoughToSearch(query: { [Field in SearchField]?: string | undefined }): boolean {
  const known = SEARCH_FIELDS.filter((field) => /[\p{L}\p{N}]/u.test(query[field] ?? ''))
  return known.includes('dateOfBirth') || known.length > 1
}

/** The body of a search: at least two parts, or a birth date. */
export const passholderSearchSchema = z
  .object({
    name: part,
    firstName: part,
    dateOfBirth: emptyIsAbsent(calendarDateSchema),
    postalCode: part,
    city: part,
    email: part,
    balieConsumerKey: consumerKeySchema,
  } satisfies Record<SearchField | 'balieConsumerKey', z.ZodMiniType>)
  .check(z.refine((body) => isEnoughToSearch(body), { error: 'REQUIRED', path: ['name'] }))

/** People found: the first ten, best first, and the total as far as it is known. */
export const foundPassholdersSchema = z.object({
  passholders: z.array(passholderSchema),
  total: z.optional(z.number()),
})
export type FoundPassholders = z.infer<typeof foundPassholdersSchema>

/** Finds people without a card or number. */
export const searchEndpoint = {
  method: 'POST',
  path: '/api/passholder-searches',
  request: passholderSearchSchema,
  response: foundPassholdersSchema,
} as const
