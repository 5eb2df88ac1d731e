import { allEndpoints } from '@balie/shared'
import { Router } from 'express'
import { acceptBody } from '../http/body.ts'
import type { SessionGuard } from '../session/session-guard.ts'
import { windowOf } from './window-of.ts'
import type { Drafts } from './drafts.ts'

/** `PUT /api/draft` and `DELETE /api/draft`; the session's answer returns the draft. */
export function draftRoutes(guard: SessionGuard, drafts: Drafts): Router {
  const router = Router()

  router.put(
    allEndpoints.saveDraft.path,
    guard(
      async ({ request, response, session }) => {
        const body = acceptBody(allEndpoints.saveDraft.request, request, response)
        if (!body) return
        await drafts.save(session.employeeUid, body)
        response.sendStatus(204)
      },
      { prolongs: true },
    ),
  )

  router.delete(
    allEndpoints.deleteDraft.path,
    guard(
      async ({ request, response, session }) => {
        await drafts.remove(session.employeeUid, windowOf(request))
        response.sendStatus(204)
      },
      { prolongs: true },
    ),
  )

  return router
}
