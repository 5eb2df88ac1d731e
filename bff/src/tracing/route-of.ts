import type { Request } from 'express'

/** The pattern of the route that answers a request (`/api/registrations/:key`), `none` when none does: never its address. */
export function routeOf({ route }: Request): string {
  const matched: unknown = route
  return typeof matched === 'object' && matched !== null && 'path' in matched ? String(matched.path) : 'none'
}
