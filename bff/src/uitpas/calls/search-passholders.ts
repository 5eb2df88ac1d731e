import type { Passholder } from '@balie/shared'
import * as z from 'zod/mini'
import { type Answer, readAnswer } from '../answer.ts'
import { presentParameters, type UitpasCaller } from '../caller.ts'
import { PICTURE_LIMIT_BYTES } from './picture-limit.ts'
import { passholderXml, toPassholder } from '../xml/passholder-xml.ts'
import { xmlElement, xmlList, xmlText } from '../xml/xml.ts'

/** Without matches the answer may hold no list and no total, only the root. */
const answerXml = z.object({
  response: z.union([
    z.literal(''),
    z.object({
      passholders: xmlElement(
        z.object({ passholder: xmlList(z.catch(z.optional(passholderXml), undefined)) }),
      ),
      total: xmlText,
      code: xmlElement(z.unknown()),
    }),
  ]),
})

/** Search terms by the service's names; names and city may hold `*` for one or more characters. */
export interface SearchTerms {
  name?: string | undefined
  firstName?: string | undefined
  dob?: string | undefined
  postalCode?: string | undefined
  city?: string | undefined
  email?: string | undefined
}

/** One page of people, and their total number if the answer gives it. */
export interface SearchPage {
  passholders: Passholder[]
  /** Number of people on the page that are left out: without a uid, or unreadable. */
  leftOut: number
  total?: number
}

/**
 * GET uitpas/passholder/search (service.md §4): finds members of the counter's card systems, including blocked ones.
 * Signed by the consumer alone, so the service doesn't know the employee: the caller must have checked the counter.
 */
export async function searchPassholders(
  call: UitpasCaller,
  {
    terms,
    balieConsumerKey,
    start,
    max,
  }: {
    terms: SearchTerms
    balieConsumerKey: string
    start: number
    max: number
  },
): Promise<Answer<SearchPage>> {
  const exchange = await call({
    name: 'search',
    method: 'GET',
    limitBytes: PICTURE_LIMIT_BYTES,
    path: 'uitpas/passholder/search',
    query: presentParameters({
      ...terms,
      includeBlocked: 'true',
      start: String(start),
      max: String(max),
      sort: 'name',
      order: 'ASC',
      balieConsumerKey,
    }),
  })
  return readAnswer(exchange, (xml) => {
    const { data } = answerXml.safeParse(xml)
    if (!data) return undefined
    if (data.response === '') return { passholders: [], leftOut: 0 }
    const { passholders, total, code } = data.response
    if (code !== undefined && passholders === undefined) return undefined
    const all = passholders?.passholder ?? []
    const readable = all.flatMap((one) => (one && toPassholder(one)) ?? [])
    // "No match" would be wrong if the page has a person who can't be read.
    if (readable.length === 0 && all.includes(undefined)) return undefined
    return {
      passholders: readable,
      leftOut: all.length - readable.length,
      ...(total !== undefined && /^\d{1,9}$/.test(total) && { total: Number(total) }),
    }
  })
}
