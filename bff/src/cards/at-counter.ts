import type { Card } from '@balie/shared'
import type { KnownCounter } from '../uitpas/calls/balie-list.ts'

/**
 * Tells whether a card is in stock at this counter; undefined if the service doesn't say. The card names its counter by
 * its consumer key, by the id of balie/list or by the actor's id, each in upper or lower case (service.md §4.2).
 */
export function isAtCounter(card: Card, { consumerKey, actorId, id }: KnownCounter): boolean | undefined {
  const lies = card.counter?.id?.toLowerCase()
  if (lies === undefined) return undefined
  return [consumerKey, actorId, id].some((name) => name?.toLowerCase() === lies)
}
