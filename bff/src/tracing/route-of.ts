import type { Request } from 'express'

/** Returns the pattern of a request's route (`/api/registrations/:key`), or `none`; never its address. */
export function routeOf({ route }: Request): string {
  const matched: unknown = route
  return typeof matched === 'object' && matched !== null && 'path' in matched ? String(matched.path) : 'none'
}
