import type { Request, Response } from 'express'
import { oauthProblemAnswer, type Answer } from './calls/answer.ts'
import type { LoggedCall } from './control/call-log.ts'
import { applyFault, type Delivery } from './faults/apply-fault.ts'
import { deliver } from './faults/deliver.ts'
import { OauthError } from './oauth/oauth-problem.ts'
import { parseForm, type Parameter } from './oauth/parameters.ts'
import type { RawRequest } from './oauth/verify-request.ts'
import type { Service } from './service.ts'

/** A request in the form that its signature covers, and its parameters. */
export type Received = { raw: RawRequest; query: Parameter[]; form: Parameter[] }

/** Reads a request's raw bytes. Its body must have been read by `express.raw`. */
export function receive(request: Request): Received {
  const [path = '', ...query] = request.originalUrl.split('?')
  const body: unknown = request.body
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')
  const raw: RawRequest = {
    method: request.method,
    // A front that terminates TLS says so, since callers sign the address that they know.
    scheme: request.headers['x-forwarded-proto'] === 'https' ? 'https' : 'http',
    host: request.headers.host ?? '',
    path,
    authorization: request.headers.authorization,
    query: query.join('?'),
    body: isForm && Buffer.isBuffer(body) ? body.toString('latin1') : null,
  }
  return { raw, query: parseForm(raw.query), form: parseForm(raw.body ?? '') }
}

/**
 * Answers one call of the service: verifies it, applies the faults that are switched on, carries it out, and records
 * it. `verify` throws for an invalid request, and returns the function that carries out a valid one.
 */
export async function answerCall(
  call: string,
  service: Service,
  { request, response }: { request: Request; response: Response },
  verify: (received: Received) => () => Answer,
): Promise<void> {
  const received = receive(request)
  const record = recordOf(call, service, received)
  service.calls.add(record)
  const { answer, by } = await decide(call, service, () => {
    const carryOut = verify(received)
    return () => {
      const done = orProblem(carryOut)
      if (done.committed)
        Object.assign(record, { committed: true, committedAt: service.clock.now().toISOString() })
      return done
    }
  })
  record.status = by === 'cutting' ? null : answer.status
  record.answeredAt = service.clock.now().toISOString()
  await deliver(response, { answer, by })
}

async function decide(call: string, service: Service, verify: () => () => Answer): Promise<Delivery> {
  let carryOut
  try {
    carryOut = verify()
  } catch (error) {
    if (error instanceof OauthError)
      return { answer: oauthProblemAnswer(error.problem, error.advice), by: 'sending' }
    throw error
  }
  const { cardChanges, fault } = service.faults.take(call)
  for (const { uitpasNumber, status } of cardChanges) {
    const card = service.world.cards.get(uitpasNumber)
    if (card) card.status = status
  }
  return fault === null ? { answer: carryOut(), by: 'sending' } : applyFault(fault, carryOut)
}

function orProblem(carryOut: () => Answer): Answer {
  try {
    return carryOut()
  } catch (error) {
    if (error instanceof OauthError) return oauthProblemAnswer(error.problem, error.advice)
    throw error
  }
}

function recordOf(call: string, service: Service, { raw, query, form }: Received): LoggedCall {
  const plain = (parameters: Parameter[]) =>
    parameters
      .filter(({ name }) => !name.startsWith('oauth_'))
      .map(({ name, value }): [string, string] => [name, value])
  return {
    at: service.clock.now().toISOString(),
    method: raw.method,
    path: raw.path,
    call,
    query: plain(query),
    form: plain(form),
    status: null,
    committed: false,
  }
}
