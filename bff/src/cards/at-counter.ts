import type { Card } from '@balie/shared'
import type { KnownCounter } from '../uitpas/balie-list.ts'

/** Whether a card lies at this counter, by the service's own ids; undefined when it doesn't say. */
export function isAtCounter(card: Card, counter: KnownCounter): boolean | undefined {
  const lies = card.counter?.id
  return lies === undefined || counter.id === undefined ? undefined : lies === counter.id
}
