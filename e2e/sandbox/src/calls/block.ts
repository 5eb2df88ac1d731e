import { GENT } from '../data/card-systems.ts'
import type { Service } from '../service.ts'
import { isCardNumber } from '../state/card-number.ts'
import { el } from '../xml/element.ts'
import type { CallRequest } from './call-request.ts'
import { say, type Message } from './message.ts'
import { MAY_BLOCK, Refusal } from './refusal.ts'
import { mayRegister, resolveCounter } from './workplace.ts'

/** `POST passholder/block/{uitpasNumber}`: blocks an active card for good. */
export function block(request: CallRequest, service: Service): Message {
  const uitpasNumber = request.pathArgument
  if (!isCardNumber(uitpasNumber)) {
    throw new Refusal('PARSE_INVALID_UITPASNUMBER', `Cannot parse uitpasNumber: ${uitpasNumber}`)
  }
  const at = resolveCounter(request)
  const card = service.world.cards.get(uitpasNumber)
  if (!card) throw new Refusal('UNKNOWN_UITPASNUMBER', `Unknown uitpasNumber: ${uitpasNumber}`)
  if (!mayRegister(at, card.cardSystemId)) {
    const message = `User has no permission to block cards in card system ${card.cardSystemId}`
    throw new Refusal('ACCESS_DENIED', message, { requiredPermission: MAY_BLOCK })
  }
  if (card.status !== 'ACTIVE') {
    const code = `INVALID_CARD_STATUS${service.options.suffixedCardStatus ? `_${card.status}` : ''}`
    throw new Refusal(code, `Kaart is niet actief: ${card.status}`)
  }
  if (card.groupPass !== null) throw new Refusal('ACTION_NOT_ALLOWED', 'A group pass cannot be blocked here')
  card.status = 'BLOCKED'
  const code = card.cardSystemId === GENT.id ? 'BLOCK_UITPAS_SUCCESS' : 'ACTION_SUCCEEDED'
  const response = el('response', [el('code', code), el('message', `Uitpas ${uitpasNumber} is geblokkeerd`)])
  return say(response, {}, { committed: true })
}
