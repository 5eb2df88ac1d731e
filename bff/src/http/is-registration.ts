import { allEndpoints } from '@balie/shared'
import type { Request } from 'express'

/**
 * Tells whether a request is a registration: only those have an outcome. Compares paths as the router does, which takes
 * any case and a slash at the end.
 */
export function isRegistration({ method, baseUrl, path }: Request): boolean {
  const asRouted = (baseUrl + path).toLowerCase().replace(/\/$/, '')
  return method === allEndpoints.register.method && asRouted === allEndpoints.register.path
}
