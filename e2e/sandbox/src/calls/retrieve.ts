import type { Counter } from '../data/counters.ts'
import { today, type Service } from '../service.ts'
import { kansenstatuutPhase } from '../state/kansenstatuut.ts'
import type { Card, Passholder, World } from '../state/world.ts'
import { el, type XmlElement } from '../xml/element.ts'
import { requiredField, type CallRequest } from './call-request.ts'
import { cardXml } from './card-xml.ts'
import { findCardByChip } from './find-card.ts'
import { say, type Message } from './message.ts'
import { passholderXml, readableMemberships, withPrefixes } from './passholder-xml.ts'
import { Refusal } from './refusal.ts'
import { resolveCounter } from './workplace.ts'

/** `GET retrieve`: the owner of a card number, chip number, INSZ or INSZ barcode. */
export function retrieve(request: CallRequest, service: Service): Message {
  const identification = requiredField(request, 'identification')
  const { counter } = resolveCounter(request)
  const { world } = service
  const card = world.cards.get(identification) ?? findCardByChip(identification, world)
  const passholder =
    world.passholders.get(card?.passholderUid ?? '') ?? findByInsz(identification, card, world)
  if (!card && !passholder) {
    throw new Refusal('UNKNOWN_IDENTIFICATION', `Unknown identification: ${identification}`)
  }
  const date = today(service.clock)
  const response = el('response', [
    ...information(card, passholder, { date, counter }),
    passholder ? passholderXml(passholder, { world, today: date, counter }) : null,
    card ? cardXml(shownCard(card, passholder, { world, counter })) : null,
    card?.groupPass ? el('groupPass', [el('name', card.groupPass), el('availableTickets', '25')]) : null,
    card ? el('uitpasNumberOriginalRequest', card.uitpasNumber) : null,
  ])
  const isAiry = (passholder?.quirk ?? card?.quirk) === 'whitespace'
  return say(response, { ...withPrefixes('rdf', 'foaf'), layout: isAiry ? 'whitespace' : 'compact' })
}

/**
 * Returns the card for the answer: for some people the one that they use, whatever card was requested (service.md
 * §4.2).
 */
function shownCard(
  asked: Card,
  passholder: Passholder | undefined,
  { world, counter }: { world: World; counter: Counter },
): Card {
  if (passholder?.quirk !== 'best match') return asked
  const cards = readableMemberships(passholder, counter).map(({ currentCard }) =>
    world.cards.get(currentCard ?? ''),
  )
  return cards.find((card) => card?.status === 'ACTIVE') ?? asked
}

function findByInsz(
  identification: string,
  card: Card | undefined,
  { passholders }: World,
): Passholder | undefined {
  if (card) return undefined
  return [...passholders.values()].find(
    ({ inszNumber, inszBarcode }) => inszNumber === identification || inszBarcode === identification,
  )
}

/** A code beside the answer, for the counter's information (service.md §4.2). */
function information(
  card: Card | undefined,
  passholder: Passholder | undefined,
  { date, counter }: { date: string; counter: Counter },
): XmlElement[] {
  if (!passholder) return []
  if (card?.status === 'BLOCKED') {
    return [el('code', 'INVALID_CARD_STATUS_BLOCKED'), el('message', 'Deze kaart is geblokkeerd')]
  }
  const hasExpired = readableMemberships(passholder, counter).some(
    ({ kansenstatuut }) => kansenstatuutPhase(kansenstatuut, date) === 'expired',
  )
  return hasExpired ? [el('code', 'KANSENSTATUUT_EXPIRED'), el('message', 'Kansenstatuut has expired')] : []
}
