import { brusselsDate, type Edition, endpoints, type Session as SessionBody } from '@balie/shared'
import { Router } from 'express'
import type { EmployeeCounters } from '../counters/employee-counters.ts'
import type { Drafts } from '../drafts/drafts.ts'
import type { SessionGuard } from './session-guard.ts'

/** `GET /api/session`: who is signed in, and what the page needs before anything is scanned. */
export function sessionRoutes(options: {
  guard: SessionGuard
  counters: EmployeeCounters
  drafts: Drafts
  edition: Edition
  clock: () => Date
}): Router {
  const { guard, counters, drafts, edition, clock } = options
  const router = Router()

  router.get(
    endpoints.session.path,
    guard(
      async (request, response, session) => {
        const [answer, draft] = await Promise.all([counters.all(session), drafts.find(session.employeeUid)])
        if (answer.kind !== 'ok') {
          await guard.fail(request, response, session, answer)
          return
        }
        const [only, ...others] = answer.value
        const body: SessionBody = {
          employee: { uid: session.employeeUid },
          counters: answer.value.map(({ consumerKey, name, cardSystems }) => ({
            consumerKey,
            name,
            cardSystems,
          })),
          initialCounter: others.length === 0 ? only?.consumerKey : undefined,
          today: brusselsDate(clock()),
          edition,
          draft,
          endsAt: session.endsAt.toISOString(),
        }
        response.json(body)
      },
      { prolongs: false },
    ),
  )

  return router
}
