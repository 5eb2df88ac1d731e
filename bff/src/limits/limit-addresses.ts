import type { RequestHandler } from 'express'
import { sendProblem } from '../http/problem.ts'
import type { RequestLimits } from './request-limits.ts'

/** For what is asked before anybody has signed in. */
export function limitAddresses(limits: RequestLimits): RequestHandler {
  return async (request, response, next) => {
    const tooMany = await limits.address(request.ip)
    if (tooMany) sendProblem(request, response, tooMany)
    else next()
  }
}
