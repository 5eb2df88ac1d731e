import type { Card } from '@balie/shared'
import type { KnownCounter } from '../uitpas/calls/balie-list.ts'

/**
 * Tells whether a card lies at this counter; undefined if the service doesn't say. The card names a counter by its consumer
 * key; the number of balie/list and the actor's id occur too, each in any case (service.md §4.2).
 */
export function isAtCounter(card: Card, { consumerKey, actorId, id }: KnownCounter): boolean | undefined {
  const lies = card.counter?.id?.toLowerCase()
  if (lies === undefined) return undefined
  return [consumerKey, actorId, id].some((name) => name?.toLowerCase() === lies)
}
