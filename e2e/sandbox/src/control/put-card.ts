import { cardSystems } from '../data/card-systems.ts'
import { counters } from '../data/counters.ts'
import type { CardStatus } from '../data/unowned-cards.ts'
import { isCardNumber, isKansenpasNumber, makeCardNumber } from '../state/card-number.ts'
import { makeCard } from '../state/make-card.ts'
import { membershipIn, type Card, type World } from '../state/world.ts'

/** Properties of a card that a test may set. `counterId` is a counter's id or its consumer key. */
export type CardWish = {
  uitpasNumber?: string
  kansenpas?: boolean
  status?: CardStatus
  cardSystemId?: number
  counterId?: string | null
  passholderUid?: string | null
}

/** An impossible request of a test. */
export class ImpossibleWish extends Error {}

/** Serial numbers from here on are not in the data. */
const FIRST_NEW_SERIAL = 500_000

/** Changes the card with that number, or adds one; without a number, a new one is made up. */
export function putCard(wish: CardWish, world: World): Card {
  const cardSystemId = wish.cardSystemId ?? world.cards.get(wish.uitpasNumber ?? '')?.cardSystemId ?? 1
  const uitpasNumber = wish.uitpasNumber ?? freeNumber(cardSystemId, wish.kansenpas ?? false, world)
  if (!isCardNumber(uitpasNumber)) throw new ImpossibleWish(`${uitpasNumber} is not a card number`)
  if (wish.kansenpas !== undefined && isKansenpasNumber(uitpasNumber) !== wish.kansenpas) {
    throw new ImpossibleWish(`Digit 12 of ${uitpasNumber} says otherwise than kansenpas`)
  }
  const card =
    world.cards.get(uitpasNumber) ??
    makeCard({ uitpasNumber, status: wish.status ?? 'LOCAL_STOCK', cardSystemId })
  card.status = wish.status ?? card.status
  card.cardSystemId = cardSystemId
  if (wish.counterId !== undefined)
    card.counterId = wish.counterId === null ? null : counterIdOf(wish.counterId)
  if (wish.passholderUid !== undefined) card.passholderUid = wish.passholderUid
  if (typeof wish.passholderUid === 'string') giveTo(wish.passholderUid, card, world)
  world.cards.set(uitpasNumber, card)
  return card
}

/** Makes the card its owner's current one, of which they become a member. */
function giveTo(uid: string, { cardSystemId, uitpasNumber }: Card, { passholders }: World): void {
  const passholder = passholders.get(uid)
  if (!passholder) throw new ImpossibleWish(`No passholder ${uid}`)
  const membership = membershipIn(passholder, cardSystemId)
  if (membership) membership.currentCard = uitpasNumber
  else
    passholder.memberships.push({
      cardSystemId,
      currentCard: uitpasNumber,
      blocked: false,
      kansenstatuut: null,
    })
}

function freeNumber(cardSystemId: number, kansenpas: boolean, { cards }: World): string {
  const system = cardSystems.find(({ id }) => id === cardSystemId)
  if (!system) throw new ImpossibleWish(`No card system ${cardSystemId}`)
  for (let serial = FIRST_NEW_SERIAL + cards.size; ; serial += 1) {
    const candidate = makeCardNumber(system.prefix, serial, kansenpas)
    if (!cards.has(candidate)) return candidate
  }
}

function counterIdOf(idOrKey: string): string {
  const counter = counters.find(({ id, consumerKey }) => id === idOrKey || consumerKey === idOrKey)
  if (!counter) throw new ImpossibleWish(`No counter ${idOrKey}`)
  return counter.id
}
