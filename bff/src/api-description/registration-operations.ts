import { allEndpoints, type Edition, registrationSchema } from '@balie/shared'
import { CHANGES, type FailureCode, LOOKS_UP, type Operation, place, SIGNED_IN } from './operation.ts'

/** Failures of a registration; later requests with its key get the same. */
const ENDS: FailureCode[] = [
  'ACCESS_DENIED',
  'REFUSED',
  'NOT_REGISTERED',
  'OLD_CARD_CHANGED',
  'OLD_CARD_DIGITAL',
  'NEW_CARD_UNSURE',
  'UITPAS_UNREACHABLE',
  'OUTCOME_UNKNOWN',
  'BLOCK_UNKNOWN',
]

/** Any day will do: the rule about today isn't part of the description. */
const ANY_DAY = '2026-01-01'

/** Describes the operations of a registration and of its outcome. */
export function registrationOperations(edition: Edition): Operation[] {
  const { register, registration, abandon, close, told, openRegistrations, today } = allEndpoints
  return [
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
        'TOO_MANY_UNKNOWN',
        'IDEMPOTENCY_KEY_MISSING',
        'IDEMPOTENCY_KEY_REUSED',
        'REGISTRATION_IN_PROGRESS',
      ],
      idempotencyKey: true,
    },
    {
      ...place(registration),
      id: 'registration',
      summary: 'Returns the outcome of a registration, looked up again while it is unknown.',
      needsSession: true,
      success: { status: 200, schemas: [registration.response] },
      failures: [...SIGNED_IN, ...ENDS, 'UNKNOWN_KEY'],
    },
    {
      ...place(abandon),
      id: 'abandonRegistration',
      summary: 'Makes sure that nothing is sent under a key any more, or returns its outcome.',
      needsSession: true,
      body: abandon.request,
      success: { status: 200, schemas: [abandon.response] },
      failures: [...CHANGES, ...SIGNED_IN, ...ENDS, 'UNKNOWN_KEY'],
    },
    {
      ...place(close),
      id: 'closeRegistration',
      summary: 'Takes a registration that can never be settled off the list, or returns its outcome.',
      needsSession: true,
      success: { status: 200, schemas: [registration.response], orNothing: true },
      failures: [...CHANGES, ...SIGNED_IN, ...ENDS, 'UNKNOWN_KEY'],
    },
    {
      ...place(told),
      id: 'registrationsTold',
      summary: 'Acknowledges that the employee has seen the ends of these registrations.',
      needsSession: true,
      body: told.request,
      success: { status: 204, schemas: [] },
      failures: [...CHANGES, ...SIGNED_IN],
    },
    {
      ...place(openRegistrations),
      id: 'registrations',
      summary: 'Lists this employee’s registrations: those whose end they haven’t seen, or those of today.',
      needsSession: true,
      success: { status: 200, schemas: [openRegistrations.response, today.response], csv: true },
      failures: [...SIGNED_IN, 'NOT_FOUND'],
      states: [openRegistrations.search, today.search].map((search) => stateOf(search)),
    },
  ]
}

function stateOf(search: string): string {
  return new URLSearchParams(search).get('state') ?? ''
}
