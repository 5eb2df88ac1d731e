import { endpoints, type Outcome } from '@balie/shared'
import type { Request } from 'express'

/** What to say of the outcome when a request is refused before anything is sent: only a registration has one. */
export function outcomeUnsent({ method, baseUrl, path }: Request): Outcome | undefined {
  return method === endpoints.register.method && baseUrl + path === endpoints.register.path
    ? 'not_registered'
    : undefined
}
