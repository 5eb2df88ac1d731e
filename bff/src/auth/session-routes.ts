import { brusselsDate, allEndpoints, present, type PageSession } from '@balie/shared'
import { Router } from 'express'
import type { Config } from '../config/config.ts'
import type { EmployeeCounters } from '../counters/employee-counters.ts'
import type { RememberedCounters } from '../counters/remembered-counters.ts'
import type { Drafts } from '../drafts/drafts.ts'
import { windowOf } from '../drafts/window-of.ts'
import type { KnownCounter } from '../uitpas/calls/balie-list.ts'
import type { SessionGuard } from '../session/session-guard.ts'

/** Least extension that counts as one, since the store's clock and ours differ a little. */
const WORTH_STAYING_MS = 1000

/** `GET /api/session`: the employee, and what the page needs before anything is scanned; `PUT` extends the session. */
export function sessionRoutes(options: {
  guard: SessionGuard
  counters: EmployeeCounters
  remembered: RememberedCounters
  drafts: Drafts
  config: Pick<Config, 'edition' | 'blockOldCard' | 'scannerPrefix' | 'returnOrigins'>
  clock: () => Date
}): Router {
  const { guard, counters, remembered, drafts, config, clock } = options
  const { edition, blockOldCard, scannerPrefix, returnOrigins } = config
  const router = Router()

  router.get(
    allEndpoints.session.path,
    guard(
      async (guarded) => {
        const { request, response, session } = guarded
        const [answer, draft, lastChosen] = await Promise.all([
          counters.all(session),
          drafts.find(session.employeeUid, windowOf(request)),
          remembered.find(session.employeeUid),
        ])
        if (answer.kind !== 'ok') {
          await guard.fail(guarded, answer)
          return
        }
        const body: PageSession = {
          employee: { uid: session.employeeUid, name: session.employeeName },
          counters: answer.value.map(({ consumerKey, name, actorId, role, cardSystems }) =>
            present({ consumerKey, name, actorId, role, cardSystems }),
          ),
          initialCounter: initialCounter(answer.value, lastChosen),
          today: brusselsDate(clock()),
          edition,
          blockOldCard,
          scannerPrefix,
          returnOrigins,
          draft,
          endsAt: session.endsAt.toISOString(),
          endsInMs: session.endsAt.getTime() - clock().getTime(),
          canStay: session.latestEnd.getTime() - session.endsAt.getTime() >= WORTH_STAYING_MS,
        }
        response.json(body)
      },
      { prolongs: false },
    ),
  )

  router.put(
    allEndpoints.stay.path,
    guard(
      ({ response }) => {
        response.sendStatus(204)
        return Promise.resolve()
      },
      { prolongs: true },
    ),
  )

  return router
}

/** Returns the only counter, or the last chosen one if it is still the employee's; undefined means a choice to make. */
function initialCounter(counters: KnownCounter[], lastChosen: string | undefined): string | undefined {
  const [only, ...others] = counters
  if (others.length === 0) return only?.consumerKey
  return counters.find(({ consumerKey }) => consumerKey === lastChosen)?.consumerKey
}
