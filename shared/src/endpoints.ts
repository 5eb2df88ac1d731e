import * as z from 'zod/mini'
import { foundCardSchema } from './card.ts'
import { priceSchema } from './price.ts'
import { openRegistrationsSchema, registeredSchema } from './outcome.ts'
import { pageSessionSchema } from './session.ts'
import { identificationSchema, passholderSchema } from './passholder.ts'

/** The header that makes a registration happen once (outcome.md §4). */
export const IDEMPOTENCY_KEY_HEADER = 'Idempotency-Key'

/** Address to which the page sends the browser to sign in at UiTID. */
const loginSchema = z.object({ location: z.url() })

/** Address to which the page sends the browser to sign out at UiTID; absent if UiTID doesn't answer. */
const logoutSchema = z.object({ location: z.optional(z.url()) })

/**
 * The BFF's contract with the browser (contract.md §1), as far as the page needs it from the start: every path with the
 * schema of its answer, written once for both sides. The BFF uses `allEndpoints`, which adds the schemas of requests and
 * the endpoints that the page loads later.
 */
export const endpoints = {
  login: { method: 'POST', path: '/auth/login', response: loginSchema },
  // 204 when nothing is left to do elsewhere.
  logout: { method: 'POST', path: '/auth/logout', response: logoutSchema },
  session: { method: 'GET', path: '/api/session', response: pageSessionSchema },
  // The employee is still there: the idle time starts again.
  stay: { method: 'PUT', path: '/api/session' },
  chooseCounter: { method: 'PUT', path: '/api/session/counter' },
  saveDraft: { method: 'PUT', path: '/api/draft' },
  deleteDraft: { method: 'DELETE', path: '/api/draft' },
  identify: { method: 'POST', path: '/api/identifications', response: identificationSchema },
  passholder: { method: 'POST', path: '/api/passholders', response: passholderSchema },
  card: { method: 'POST', path: '/api/cards', response: foundCardSchema },
  price: { method: 'POST', path: '/api/prices', response: priceSchema },
  register: { method: 'POST', path: '/api/registrations', response: registeredSchema },
  // Polled while the registration runs or isn't settled; answers as `register` does.
  registration: { method: 'GET', path: '/api/registrations/:key', response: registeredSchema },
  // Makes sure that nothing more is sent under this key; answers as `register` does.
  abandon: { method: 'POST', path: '/api/registrations/:key/abandon', response: registeredSchema },
  // Closes a registration that can never be settled; answers 204, or as `register` does if it has a result after all.
  close: { method: 'POST', path: '/api/registrations/:key/close', response: z.optional(registeredSchema) },
  // Acknowledges ends that are on screen.
  told: { method: 'POST', path: '/api/registrations/told' },
  openRegistrations: {
    method: 'GET',
    path: '/api/registrations',
    search: '?state=unsettled',
    response: openRegistrationsSchema,
  },
} as const
