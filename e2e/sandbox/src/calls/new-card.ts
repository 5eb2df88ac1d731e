import { today, type Service } from '../service.ts'
import { membershipIn, type Membership } from '../state/world.ts'
import { el } from '../xml/element.ts'
import type { CallRequest } from './call-request.ts'
import { say, type Message } from './message.ts'
import {
  checkCard,
  checkCity,
  checkEndDate,
  checkKindOfCard,
  checkNotBlocked,
  checkReasonFits,
  checkRights,
  findFreshVoucher,
} from './new-card-checks.ts'
import { type NewCardOrder, readOrder } from './new-card-order.ts'
import { Refusal } from './refusal.ts'
import { resolveCounter } from './workplace.ts'

/**
 * `POST passholder/newCard` (new-card.md §1). The checks start with the request itself and end with data: fields
 * present, fields readable, the counter, passholder and card known, the employee's rights, the card free and at this
 * counter, the end date, the reason, the kind of card, the voucher. Nothing changes before all pass.
 *
 * It isn't documented if the service refuses while the old card is still active (service.md §1.3). The sandbox doesn't:
 * it registers the new card and blocks the old one.
 */
export function newCard(request: CallRequest, service: Service): Message {
  const order = readOrder(request, service)
  const at = resolveCounter(request)
  const passholder = service.world.passholders.get(order.uid)
  if (!passholder) throw new Refusal('UNKNOWN_PASSHOLDER_UID', `No passholder found with uid ${order.uid}`)
  const card = service.world.cards.get(order.uitpasNumber)
  if (!card) throw new Refusal('UNKNOWN_CARD', `Geen kaart gevonden met nummer ${order.uitpasNumber}`)
  checkRights(order, at, card.cardSystemId)
  checkCity(order, at, passholder)
  checkCard(card, at, service.options)
  checkEndDate(order, today(service.clock))
  const membership = membershipIn(passholder, card.cardSystemId)
  checkNotBlocked(membership)
  checkReasonFits(order.reason, passholder, membership, service.world)
  checkKindOfCard(order.reason, card, membership?.kansenstatuut ?? null, today(service.clock))
  const voucher = findFreshVoucher(order.voucherNumber, service.world)

  const { cardSystemId } = card
  const link = membership ?? { cardSystemId, currentCard: null, blocked: false, kansenstatuut: null }
  if (!membership) passholder.memberships.push(link)
  const oldCard = service.world.cards.get(link.currentCard ?? '')
  if (oldCard?.status === 'ACTIVE') oldCard.status = 'BLOCKED'
  card.status = 'ACTIVE'
  card.passholderUid = passholder.uid
  link.currentCard = card.uitpasNumber
  changeKansenstatuut(order, link)
  if (voucher) voucher.status = 'SPENT'

  const response = el('response', [
    el('message', passholder.uid),
    el('resource', `/uitpas/passholder/${card.uitpasNumber}`),
  ])
  const layout = passholder.quirk === 'whitespace' ? 'whitespace' : 'indented'
  return say(response, { layout }, { committed: true })
}

function changeKansenstatuut({ reason, endDate }: NewCardOrder, link: Membership): void {
  if (reason === 'LOSS_KANSENSTATUUT') link.kansenstatuut = null
  else if (reason === 'OBTAIN_KANSENSTATUUT' && endDate !== null) {
    link.kansenstatuut = { endDate, suspendedUntil: null }
  } else if (link.kansenstatuut && endDate !== null) link.kansenstatuut.endDate = endDate
}
