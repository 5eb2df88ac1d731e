import type { RequestHandler } from 'express'
import { ownFailure, sendProblem } from './problem.ts'

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses a request that changes state and comes from another origin's page. Browsers always say where such a request
 * comes from; one that says nothing is no browser's, and has no cookie that somebody could abuse.
 */
export function originCheck(publicUrl: string): RequestHandler {
  return (request, response, next) => {
    const origin = request.get('Origin')
    const site = request.get('Sec-Fetch-Site')
    const foreign =
      (origin !== undefined && origin !== publicUrl) || (site !== undefined && site !== 'same-origin')
    if (SAFE_METHODS.includes(request.method) || !foreign) next()
    else sendProblem(request, response, ownFailure('FORBIDDEN_ORIGIN', { usualAddress: publicUrl }))
  }
}
