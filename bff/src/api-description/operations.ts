import { type Edition, allEndpoints, priceQuestionSchema } from '@balie/shared'
import type * as z from 'zod/mini'
import {
  ASKS_SERVICE,
  CHANGES,
  type FailureCode,
  LOOKS_UP,
  type Operation,
  type Place,
  place,
  SIGNED_IN,
} from './operation.ts'
import { registrationOperations } from './registration-operations.ts'

/** Every operation under /api and /auth that answers with data (contract.md §3). */
export function operations(edition: Edition): Operation[] {
  const { login, logout, session, stay, chooseCounter, saveDraft, deleteDraft } = allEndpoints
  const { identify, passholder, passholderNotes, searchPassholders, prolong, card, price, stock } =
    allEndpoints
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
      summary: 'Starts a login at UiTID and says where the browser has to go.',
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
      failures: [...CHANGES, 'OTHER_EMPLOYEE'],
      namesEmployee: true,
    },
    {
      ...place(session),
      id: 'session',
      summary: 'Returns who is signed in, at which counters, and what the page needs to know.',
      needsSession: true,
      success: { status: 200, schemas: [session.response] },
      failures: [...SIGNED_IN, ...ASKS_SERVICE],
    },
    {
      ...place(stay),
      id: 'stay',
      summary: 'Confirms that the employee is still there: the idle time starts again.',
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
      'passholderNotes',
      'The notes about a passholder, to grant or end kansenstatuut.',
      passholderNotes,
    ),
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
    ...registrationOperations(edition),
  ]
}
