import { allEndpoints } from '@balie/shared'
import type { Request } from 'express'

/** Tells whether a request is a registration: only those have an outcome. */
export function isRegistration({ method, baseUrl, path }: Request): boolean {
  return method === allEndpoints.register.method && baseUrl + path === allEndpoints.register.path
}
