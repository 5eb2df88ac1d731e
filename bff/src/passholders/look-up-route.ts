import type { RequestHandler } from 'express'
import type * as z from 'zod/mini'
import type { EmployeeCounters } from '../counters/employee-counters.ts'
import { readBody } from '../http/body.ts'
import { ownFailure, sendProblem } from '../http/problem.ts'
import type { SessionGuard } from '../session/session-guard.ts'
import type { Answer } from '../uitpas/answer.ts'
import type { Credentials } from '../uitpas/credentials.ts'

/** A look-up's body always says for which counter it is made. */
type LookUpSchema = z.ZodMiniType<{ balieConsumerKey: string }>

/** A route that reads a body, checks its counter, asks the service and passes on what it said. */
export function lookUpRoute<Schema extends LookUpSchema, Value>(options: {
  guard: SessionGuard
  counters: EmployeeCounters
  schema: Schema
  lookUp: (token: Credentials, body: z.output<Schema>) => Promise<Answer<Value>>
}): RequestHandler {
  const { guard, counters, schema, lookUp } = options
  return guard(
    async (request, response, session) => {
      const body = readBody(schema, request.body)
      if (body.kind === 'wrong') {
        sendProblem(request, response, body.failure)
        return
      }
      const counter = await counters.find(session, body.data.balieConsumerKey)
      if (counter.kind !== 'ok') {
        await guard.fail(request, response, session, counter)
        return
      }
      if (!counter.value) {
        sendProblem(request, response, ownFailure('FORBIDDEN_COUNTER', { field: 'balieConsumerKey' }))
        return
      }
      const answer = await lookUp(session.token, body.data)
      if (answer.kind === 'ok') response.json(answer.value)
      else await guard.fail(request, response, session, answer)
    },
    { prolongs: true },
  )
}
