import { allEndpoints } from '@balie/shared'
import { Router } from 'express'
import { readBody } from '../http/body.ts'
import { sendProblem } from '../http/problem.ts'
import type { SessionGuard } from '../session/session-guard.ts'
import { windowOf } from './window-of.ts'
import type { Drafts } from './drafts.ts'

/** `PUT /api/draft` and `DELETE /api/draft`; the session's answer returns the draft. */
export function draftRoutes(guard: SessionGuard, drafts: Drafts): Router {
  const router = Router()

  router.put(
    allEndpoints.saveDraft.path,
    guard(
      async (request, response, session) => {
        const body = readBody(allEndpoints.saveDraft.request, request.body)
        if (body.kind === 'wrong') {
          sendProblem(request, response, body.failure)
          return
        }
        await drafts.save(session.employeeUid, body.data)
        response.sendStatus(204)
      },
      { prolongs: true },
    ),
  )

  router.delete(
    allEndpoints.deleteDraft.path,
    guard(
      async (request, response, session) => {
        await drafts.remove(session.employeeUid, windowOf(request))
        response.sendStatus(204)
      },
      { prolongs: true },
    ),
  )

  return router
}
