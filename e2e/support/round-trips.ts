import type { Page, Request } from '@playwright/test'

const LOOK_UPS = ['/api/identifications', '/api/passholders', '/api/cards', '/api/prices']

/**
 * Counts the round trips of look-ups from now on: a request made before an answer arrives shares its round trip, one
 * made after it adds another. Each of these requests calls the service once.
 */
export function countRoundTrips(page: Page): () => number {
  const tripOf = new Map<Request, number>()
  let answered = 0
  page.on('request', (request) => {
    if (LOOK_UPS.includes(new URL(request.url()).pathname)) tripOf.set(request, answered + 1)
  })
  page.on('response', (response) => {
    answered = Math.max(answered, tripOf.get(response.request()) ?? 0)
  })
  return () => Math.max(0, ...tripOf.values())
}
