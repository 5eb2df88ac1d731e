import * as z from 'zod/mini'
import { foundCardSchema } from './card.ts'
import { cardNumberSchema } from './card-number.ts'
import { priceSchema } from './price.ts'
import { openRegistrationsSchema, registeredSchema } from './outcome.ts'
import { consumerKeySchema, uidSchema } from './registration.ts'
import { draftSchema, sessionSchema } from './session.ts'
import { identificationSchema, passholderSchema } from './passholder.ts'

const IDENTIFICATION_MAX_LENGTH = 100
/** A longer list is acknowledged in parts. */
const TOLD_MAX_KEYS = 100

/** The header that makes a registration happen once (outcome.md §3). */
export const IDEMPOTENCY_KEY_HEADER = 'Idempotency-Key'

/** Address to which the page sends the browser to sign in at UiTID. */
const loginSchema = z.object({ location: z.url() })

/** Address to which the page sends the browser to sign out at UiTID; absent if UiTID doesn't answer. */
const logoutSchema = z.object({ location: z.optional(z.url()) })

/**
 * The BFF's contract with the browser (contract.md §1), as far as the page needs it from the start: every path with its
 * request and response, written once for both sides. `allEndpoints` has the others too. Two bodies depend on settings
 * as well: see registrationSchema and priceQuestionSchema.
 */
export const endpoints = {
  login: {
    method: 'POST',
    path: '/auth/login',
    // `link` opens the form afterwards; with `employee` only if that employee is the one who signs in.
    request: z.object({ lang: z.string(), link: z.optional(draftSchema), employee: z.optional(uidSchema) }),
    response: loginSchema,
  },
  // 204 when nothing is left to do elsewhere.
  logout: { method: 'POST', path: '/auth/logout', response: logoutSchema },
  session: { method: 'GET', path: '/api/session', response: sessionSchema },
  // The employee is still there: the idle time starts again.
  stay: { method: 'PUT', path: '/api/session' },
  chooseCounter: {
    method: 'PUT',
    path: '/api/session/counter',
    request: z.object({ consumerKey: consumerKeySchema }),
  },
  saveDraft: { method: 'PUT', path: '/api/draft', request: draftSchema },
  deleteDraft: { method: 'DELETE', path: '/api/draft' },
  identify: {
    method: 'POST',
    path: '/api/identifications',
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
    response: identificationSchema,
  },
  passholder: {
    method: 'POST',
    path: '/api/passholders',
    request: z.object({ uid: uidSchema, balieConsumerKey: consumerKeySchema }),
    response: passholderSchema,
  },
  card: {
    method: 'POST',
    path: '/api/cards',
    request: z.object({ uitpasNumber: cardNumberSchema, balieConsumerKey: consumerKeySchema }),
    response: foundCardSchema,
  },
  price: { method: 'POST', path: '/api/prices', response: priceSchema },
  register: { method: 'POST', path: '/api/registrations', response: registeredSchema },
  // Polled while the registration runs or isn't settled; answers as `register` does.
  registration: { method: 'GET', path: '/api/registrations/:key', response: registeredSchema },
  // Makes sure that nothing more is sent under this key; answers as `register` does.
  abandon: {
    method: 'POST',
    path: '/api/registrations/:key/abandon',
    request: z.object({
      uid: uidSchema,
      uitpasNumber: cardNumberSchema,
      balieConsumerKey: consumerKeySchema,
    }),
    response: registeredSchema,
  },
  // Closes a registration that can never be settled; answers 204, or as `register` does if it has a result after all.
  close: { method: 'POST', path: '/api/registrations/:key/close', response: z.optional(registeredSchema) },
  // Acknowledges ends that are on screen.
  told: {
    method: 'POST',
    path: '/api/registrations/told',
    request: z.object({
      keys: z
        .array(z.guid({ error: 'REQUIRED' }).check(z.toLowerCase()), { error: 'REQUIRED' })
        .check(z.maxLength(TOLD_MAX_KEYS, { error: 'TOO_LONG' })),
    }),
  },
  openRegistrations: {
    method: 'GET',
    path: '/api/registrations',
    search: '?state=unsettled',
    response: openRegistrationsSchema,
  },
} as const
