import {
  type Edition,
  endpoints,
  type OwnProblemCode,
  priceQuestionSchema,
  registrationSchema,
} from '@balie/shared'
import type * as z from 'zod/mini'

/** The codes of failures that an operation can end in: ours, or whatever the service says. */
export type FailureCode = OwnProblemCode | 'ACCESS_DENIED' | 'REFUSED'

/** One operation as the description tells it: what goes in, what comes out, how it fails. */
export interface Operation {
  id: string
  method: string
  path: string
  summary: string
  needsSession: boolean
  body?: z.ZodMiniType
  success: { status: number; schemas: readonly z.ZodMiniType[]; csv?: boolean; orNothing?: boolean }
  failures: readonly FailureCode[]
  idempotencyKey?: boolean
  /** The values that `?state=` takes. */
  states?: readonly string[]
}

const SIGNED_IN: FailureCode[] = ['SESSION_EXPIRED', 'STORE_UNAVAILABLE', 'TOO_MANY_REQUESTS']
const CHANGES: FailureCode[] = ['VALIDATION_FAILED', 'FORBIDDEN_ORIGIN', 'BODY_TOO_LARGE', 'BODY_NOT_JSON']
const ASKS_SERVICE: FailureCode[] = ['ACCESS_DENIED', 'REFUSED', 'UITPAS_FAILED', 'UITPAS_UNREACHABLE']
const LOOKS_UP: FailureCode[] = [...CHANGES, ...SIGNED_IN, ...ASKS_SERVICE, 'FORBIDDEN_COUNTER']
/** How a registration can end; whoever asks for it later is told the same. */
const ENDS: FailureCode[] = [
  'ACCESS_DENIED',
  'REFUSED',
  'NOT_REGISTERED',
  'OLD_CARD_CHANGED',
  'NEW_CARD_UNSURE',
  'UITPAS_UNREACHABLE',
  'OUTCOME_UNKNOWN',
  'BLOCK_UNKNOWN',
]

/** Only the rule about today isn't in the description, so any day will do. */
const ANY_DAY = '2026-01-01'

/** Every operation under /api and /auth that answers with data (contract.md §3). */
export function operations(edition: Edition): Operation[] {
  const { login, logout, session, stay, chooseCounter, saveDraft, deleteDraft } = endpoints
  const { identify, passholder, searchPassholders, prolong, card, price, stock } = endpoints
  const { register, registration, openRegistrations, today } = endpoints
  const none = { status: 204, schemas: [] }
  const lookUp = (
    id: string,
    summary: string,
    { method, path, request, response }: Place & { request: z.ZodMiniType; response: z.ZodMiniType },
    failures: FailureCode[] = ['TOO_MANY_UNKNOWN'],
  ): Operation => ({
    id,
    method,
    path,
    summary,
    needsSession: true,
    body: request,
    success: { status: 200, schemas: [response] },
    failures: [...LOOKS_UP, ...failures],
  })
  const priceQuestion = priceQuestionSchema({ edition })
  return [
    {
      ...place(login),
      id: 'login',
      summary: 'Begins a login at UiTID and says where the browser has to go.',
      needsSession: false,
      body: login.request,
      success: { status: 200, schemas: [login.response] },
      failures: [...CHANGES, 'STORE_UNAVAILABLE', 'TOO_MANY_REQUESTS', 'LOGIN_FAILED'],
    },
    {
      ...place(logout),
      id: 'logout',
      summary: 'Ends the session here, if there is one, and says where to end it at UiTID.',
      needsSession: false,
      success: { status: 200, schemas: [logout.response], orNothing: true },
      failures: [...CHANGES, 'STORE_UNAVAILABLE'],
    },
    {
      ...place(session),
      id: 'session',
      summary: 'Who is signed in, at which counters, and what the page needs to know.',
      needsSession: true,
      success: { status: 200, schemas: [session.response] },
      failures: [...SIGNED_IN, ...ASKS_SERVICE],
    },
    {
      ...place(stay),
      id: 'stay',
      summary: 'Somebody is still there: the idle time begins anew.',
      needsSession: true,
      success: none,
      failures: [...CHANGES, ...SIGNED_IN],
    },
    {
      ...place(chooseCounter),
      id: 'chooseCounter',
      summary: 'Remembers the counter at which this employee works.',
      needsSession: true,
      body: chooseCounter.request,
      success: none,
      failures: LOOKS_UP,
    },
    {
      ...place(saveDraft),
      id: 'saveDraft',
      summary: 'Keeps the form as far as it is filled in, for 30 minutes.',
      needsSession: true,
      body: saveDraft.request,
      success: none,
      failures: [...CHANGES, ...SIGNED_IN],
    },
    {
      ...place(deleteDraft),
      id: 'deleteDraft',
      summary: 'Forgets the form.',
      needsSession: true,
      success: none,
      failures: [...CHANGES, ...SIGNED_IN],
    },
    lookUp('identify', 'Who or what belongs to a number: a passholder, a card, both.', identify),
    lookUp('passholder', 'A passholder by uid.', passholder),
    lookUp(
      'searchPassholders',
      'Passholders without a number: two things that are known, or a birth date.',
      searchPassholders,
      ['TOO_MANY_UNKNOWN', 'TOO_MANY_SEARCHES'],
    ),
    lookUp('prolong', 'Prolongs a kansenstatuut.', prolong, ['PROLONGATION_UNKNOWN']),
    lookUp('card', 'A card: its status, whose it is, where it lies.', card),
    lookUp('price', 'What a card costs.', { ...price, request: priceQuestion }),
    lookUp('stock', 'How many cards a counter has, and how many are on their way to it.', stock, []),
    {
      ...place(register),
      id: 'register',
      summary: 'Registers a new card for a passholder, once for each Idempotency-Key.',
      needsSession: true,
      body: registrationSchema({ edition, today: ANY_DAY }),
      success: { status: 201, schemas: [register.response] },
      failures: [
        ...LOOKS_UP,
        ...ENDS,
        'IDEMPOTENCY_KEY_MISSING',
        'IDEMPOTENCY_KEY_REUSED',
        'REGISTRATION_IN_PROGRESS',
      ],
      idempotencyKey: true,
    },
    {
      ...place(registration),
      id: 'registration',
      summary: 'What became of a registration; looked up again while that is unknown.',
      needsSession: true,
      success: { status: 200, schemas: [registration.response] },
      failures: [...SIGNED_IN, ...ENDS, 'UNKNOWN_KEY'],
    },
    {
      ...place(openRegistrations),
      id: 'registrations',
      summary: 'This employee’s own: those of which nobody has been told the end, or those of today.',
      needsSession: true,
      success: { status: 200, schemas: [openRegistrations.response, today.response], csv: true },
      failures: [...SIGNED_IN, 'NOT_FOUND'],
      states: [openRegistrations.search, today.search].map((search) => stateOf(search)),
    },
  ]
}

interface Place {
  method: string
  path: string
}

function place({ method, path }: Place): Place {
  return { method, path }
}

function stateOf(search: string): string {
  return new URLSearchParams(search).get('state') ?? ''
}
