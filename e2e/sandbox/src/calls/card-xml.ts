import { cardSystems } from '../data/card-systems.ts'
import { counters, type Counter } from '../data/counters.ts'
import type { Card } from '../state/world.ts'
import { el, type XmlElement } from '../xml/element.ts'

/** `<cardSystem>` with id and name. */
export function cardSystemXml(cardSystemId: number): XmlElement {
  const name = cardSystems.find(({ id }) => id === cardSystemId)?.name ?? ''
  return el('cardSystem', [el('id', String(cardSystemId)), el('name', name)])
}

/** The system a card belongs to: some cards only carry its id (service.md §5). */
export function cardSystemOfCardXml(card: Card): XmlElement {
  return card.quirk === 'cardSystemId'
    ? el('cardSystemId', String(card.cardSystemId))
    : cardSystemXml(card.cardSystemId)
}

/** `<kansenpas>`, which some answers leave out. */
export function kansenpasXml(card: Card): XmlElement | null {
  return card.quirk === 'no kansenpas flag' ? null : el('kansenpas', String(card.kansenpas))
}

/** The card number as retrieve nests it. */
export function nestedNumberXml(uitpasNumber: string): XmlElement {
  return el('uitpasNumber', [el('uitpasNumber', uitpasNumber)])
}

/** Returns a card's name for its counter: the consumer key, in another case for some cards. */
function nameOf({ consumerKey }: Counter, { quirk }: Card): string {
  if (quirk !== 'counter key in other case') return consumerKey
  return consumerKey === consumerKey.toUpperCase() ? consumerKey.toLowerCase() : consumerKey.toUpperCase()
}

/** `<card>` in retrieve: with its counter while it is in stock. */
export function cardXml(card: Card): XmlElement {
  const counter = card.status === 'LOCAL_STOCK' ? counters.find(({ id }) => id === card.counterId) : undefined
  return el('card', [
    kansenpasXml(card),
    el('status', card.status),
    el('cardType', card.cardType),
    nestedNumberXml(card.uitpasNumber),
    cardSystemOfCardXml(card),
    counter ? el('balie', [el('name', counter.name), el('id', nameOf(counter, card))]) : null,
  ])
}
