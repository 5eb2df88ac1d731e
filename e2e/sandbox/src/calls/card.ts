import type { Service } from '../service.ts'
import { isCardNumber } from '../state/card-number.ts'
import type { Card } from '../state/world.ts'
import { el } from '../xml/element.ts'
import { requiredField, type CallRequest } from './call-request.ts'
import { cardSystemOfCardXml, kansenpasXml } from './card-xml.ts'
import { findCardByChip } from './find-card.ts'
import { say, type Message } from './message.ts'
import { Refusal } from './refusal.ts'
import { resolveCounter } from './workplace.ts'

/** `GET card`: one card by number or chip. Its answer doesn't name the card's counter. */
export function card(request: CallRequest, service: Service): Message {
  const found = findCard(request, service)
  const response = el('response', [
    cardSystemOfCardXml(found),
    el('cardType', found.cardType),
    kansenpasXml(found),
    el('status', found.status),
    el('uitpasNumber', found.uitpasNumber),
  ])
  return say(response, { layout: found.quirk === 'whitespace' ? 'whitespace' : 'compact' })
}

function findCard(request: CallRequest, { world }: Service): Card {
  const chipNumber = request.field('chipNumber')
  const uitpasNumber = chipNumber === undefined ? requiredField(request, 'uitpasNumber') : ''
  resolveCounter(request)
  if (chipNumber !== undefined) {
    const found = findCardByChip(chipNumber, world)
    if (!found) throw new Refusal('UNKNOWN_CHIPNUMBER', `Unknown chip number: ${chipNumber}`)
    return found
  }
  const found = isCardNumber(uitpasNumber) ? world.cards.get(uitpasNumber) : undefined
  if (!found) throw new Refusal('UNKNOWN_UITPASNUMBER', `Onbekend uitpasnummer: ${uitpasNumber}`)
  return found
}
