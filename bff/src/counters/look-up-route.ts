import type { RequestHandler } from 'express'
import type * as z from 'zod/mini'
import { acceptBody } from '../http/body.ts'
import { sendProblem } from '../http/problem.ts'
import type { RefusalFields } from '../http/service-failure.ts'
import type { UnknownNumbers } from '../limits/unknown-numbers.ts'
import type { SessionGuard } from '../session/session-guard.ts'
import type { Answer } from '../uitpas/answer.ts'
import type { KnownCounter } from '../uitpas/calls/balie-list.ts'
import type { EmployeeToken } from '../uitpas/oauth/employee-token.ts'
import type { OwnCounter } from './own-counter.ts'

/** Schema of a look-up's body, which always names its counter. */
type LookUpSchema = z.ZodMiniType<{ balieConsumerKey: string }>

/** A look-up: the schema of its body, its call to the service, and the fields of its refusals. */
export interface LookUp<Schema extends LookUpSchema, Value> {
  schema: Schema
  lookUp: (token: EmployeeToken, body: z.output<Schema>, counter: KnownCounter) => Promise<Answer<Value>>
  fields?: RefusalFields
}

/** Makes a route that parses a body, checks its counter, asks the service and passes on its answer. */
export type LookUpRoute = <Schema extends LookUpSchema, Value>(
  options: LookUp<Schema, Value>,
) => RequestHandler

export function createLookUpRoute(
  guard: SessionGuard,
  ownCounter: OwnCounter,
  unknownNumbers: UnknownNumbers,
): LookUpRoute {
  return ({ schema, lookUp, fields }) =>
    guard(
      async (guarded) => {
        const { request, response, session } = guarded
        const body = acceptBody(schema, request, response)
        if (!body) return
        const counter = await ownCounter(guarded, { consumerKey: body.balieConsumerKey })
        if (!counter) return
        const turn = await unknownNumbers.takeTurn(session.employeeUid)
        if (turn.kind === 'wait') {
          sendProblem(request, response, turn.failure)
          return
        }
        const answer = await lookUp(session.token, body, counter)
        await turn.finish(answer)
        if (answer.kind === 'ok') response.json(answer.value)
        else await guard.fail(guarded, answer, fields)
      },
      { prolongs: true },
    )
}
