import * as z from 'zod/mini'
import { cardNumberSchema } from './card-number.ts'
import { endpoints } from './endpoints.ts'
import { passholderNotesEndpoint } from './passholder-notes.ts'
import { searchEndpoint } from './passholder-search.ts'
import { prolongEndpoint } from './prolongation.ts'
import { consumerKeySchema, uidSchema } from './registration.ts'
import { draftSchema } from './session.ts'
import { stockEndpoint } from './stock.ts'
import { todayEndpoint } from './today.ts'

const IDENTIFICATION_MAX_LENGTH = 100
/** A longer list is acknowledged in parts. */
const TOLD_MAX_KEYS = 100

/**
 * The whole contract with the browser, including endpoints that the page loads later, and the schemas of requests
 * (contract.md §1). Two bodies depend on settings as well: see registrationSchema and priceQuestionSchema.
 */
export const allEndpoints = {
  ...endpoints,
  login: {
    ...endpoints.login,
    // `link` opens the form afterwards; with `employee` only if that employee is the one who signs in.
    request: z.object({ lang: z.string(), link: z.optional(draftSchema), employee: z.optional(uidSchema) }),
  },
  chooseCounter: { ...endpoints.chooseCounter, request: z.object({ consumerKey: consumerKeySchema }) },
  saveDraft: { ...endpoints.saveDraft, request: draftSchema },
  identify: {
    ...endpoints.identify,
    request: z.object({
      identification: z
        .string({ error: 'REQUIRED' })
        .check(
          z.trim(),
          z.minLength(1, { error: 'REQUIRED' }),
          z.maxLength(IDENTIFICATION_MAX_LENGTH, { error: 'TOO_LONG' }),
        ),
      balieConsumerKey: consumerKeySchema,
    }),
  },
  passholder: {
    ...endpoints.passholder,
    request: z.object({ uid: uidSchema, balieConsumerKey: consumerKeySchema }),
  },
  card: {
    ...endpoints.card,
    request: z.object({ uitpasNumber: cardNumberSchema, balieConsumerKey: consumerKeySchema }),
  },
  abandon: {
    ...endpoints.abandon,
    request: z.object({
      uid: uidSchema,
      uitpasNumber: cardNumberSchema,
      // Only a note of the counter: ending a key needs no right there.
      balieConsumerKey: z.optional(consumerKeySchema),
    }),
  },
  told: {
    ...endpoints.told,
    request: z.object({
      keys: z
        .array(z.guid({ error: 'REQUIRED' }).check(z.toLowerCase()), { error: 'REQUIRED' })
        .check(z.maxLength(TOLD_MAX_KEYS, { error: 'TOO_LONG' })),
    }),
  },
  searchPassholders: searchEndpoint,
  passholderNotes: passholderNotesEndpoint,
  prolong: prolongEndpoint,
  stock: stockEndpoint,
  today: todayEndpoint,
} as const
