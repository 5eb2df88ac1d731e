import type { RequestHandler } from 'express'
import { ownFailure, sendProblem } from './problem.ts'

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses a state-changing request from a page of another origin. Browsers always send the origin of such a request;
 * one without an origin doesn't come from a browser, so it carries no cookie to abuse.
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
