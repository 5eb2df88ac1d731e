import type { CardStatus, FoundCard } from './card.ts'
import { rightsIn } from './counter-rights.ts'
import type { Passholder } from './passholder.ts'
import type { Counter } from './session.ts'

/** Causes that rule a card out as the new one, in the order of the checks. */
export type CardObstacle =
  | 'CARD_UNKNOWN'
  | 'GROUP_PASS'
  | 'OWN_CARD'
  | 'CARD_ACTIVE'
  | 'CARD_BLOCKED'
  | 'CARD_DELETED'
  | 'CARD_PROVISIONED'
  | 'CARD_STOCK'
  | 'CARD_SENT_TO_BALIE'
  | 'OTHER_COUNTER'
  | 'SYSTEM_NOT_ALLOWED'

/** Doubts about a card that only the service can resolve: one that looks right may still be refused. */
export type CardDoubt = 'STATUS_UNKNOWN' | 'OTHER_COUNTER' | 'COUNTER_UNKNOWN'

/** Result for a card: it can be handed out, perhaps with a doubt, or it can't, and why. */
export type CardFit = { fits: true; doubt?: CardDoubt } | { fits: false; obstacle: CardObstacle }

const STATUS_OBSTACLES: Partial<Record<CardStatus, CardObstacle>> = {
  ACTIVE: 'CARD_ACTIVE',
  BLOCKED: 'CARD_BLOCKED',
  DELETED: 'CARD_DELETED',
  PROVISIONED: 'CARD_PROVISIONED',
  STOCK: 'CARD_STOCK',
  SENT_TO_BALIE: 'CARD_SENT_TO_BALIE',
}

/**
 * Tells whether a card can be handed out at this counter: only one in LOCAL_STOCK, of a system in which the counter may
 * register (new-card.md §2 and §4). A card at another counter is only a doubt, since the service names counters in
 * several ways (service.md §4.2).
 */
export function fitCard(
  card: FoundCard,
  { counter, passholder }: { counter: Counter; passholder?: Passholder | undefined },
): CardFit {
  const obstacle = obstacleOf(card, counter, passholder)
  if (obstacle !== undefined) return { fits: false, obstacle }
  if (card.status === 'OTHER') return { fits: true, doubt: 'STATUS_UNKNOWN' }
  if (card.atThisCounter === false) return { fits: true, doubt: 'OTHER_COUNTER' }
  return card.atThisCounter === undefined ? { fits: true, doubt: 'COUNTER_UNKNOWN' } : { fits: true }
}

/** Tells whether this is one of the cards that the passholder has now. */
export function isOwnCard(uitpasNumber: string | undefined, passholder: Passholder): boolean {
  return passholder.memberships.some(
    ({ currentCard }) => currentCard?.uitpasNumber !== undefined && currentCard.uitpasNumber === uitpasNumber,
  )
}

function obstacleOf(
  card: FoundCard,
  counter: Counter,
  passholder: Passholder | undefined,
): CardObstacle | undefined {
  if (card.groupPass) return 'GROUP_PASS'
  if (passholder && isOwnCard(card.uitpasNumber, passholder)) return 'OWN_CARD'
  const status = STATUS_OBSTACLES[card.status]
  if (status !== undefined) return status
  const system = card.cardSystem?.id
  return system !== undefined && !rightsIn(counter, system).mayRegister ? 'SYSTEM_NOT_ALLOWED' : undefined
}
