import { childPrice, KANSENPAS_PRICE, ordinaryPrices } from '../data/prices.ts'
import { parseReason } from '../data/reasons.ts'
import { today, type Service } from '../service.ts'
import { parseW3cDate } from '../state/brussels-date.ts'
import { isCardNumber } from '../state/card-number.ts'
import type { Card } from '../state/world.ts'
import { el } from '../xml/element.ts'
import { requiredField, type CallRequest } from './call-request.ts'
import { cardSystemXml } from './card-xml.ts'
import { say, type Message } from './message.ts'
import { findFreshVoucher } from './new-card-checks.ts'
import { Refusal } from './refusal.ts'
import { parseVoucherNumber } from './voucher-number.ts'
import { resolveCounter } from './workplace.ts'

/** `GET price`: the price of this card for this passholder. */
export function price(request: CallRequest, service: Service): Message {
  const { reason, uitpasNumber, voucherNumber, dateOfBirth } = readQuestion(request, service)
  const { counter } = resolveCounter(request)
  const card = service.world.cards.get(uitpasNumber)
  if (!card) throw new Refusal('UNKNOWN_CARD', `No card found with number ${uitpasNumber}`)
  if (card.counterId !== counter.id) {
    throw new Refusal('BALIE_NOT_AUTHORIZED', `Kaart ${uitpasNumber} is niet van balie ${counter.name}`)
  }
  const voucher = findFreshVoucher(voucherNumber, service.world)
  const isChild = dateOfBirth !== null && paysAsChild(dateOfBirth, card, today(service.clock))
  const amounts = [
    card.kansenpas ? KANSENPAS_PRICE : ordinaryPrices[reason],
    ...(isChild ? [childPrice.price] : []),
    ...(voucher ? [voucher.type.price] : []),
  ]
  const cheapest = amounts.toSorted((a, b) => Number(a) - Number(b))[0] ?? KANSENPAS_PRICE
  const response = el('response', [
    el('uitpasPrice', [
      el('id', String(card.cardSystemId * 100 + reason.length)),
      el('price', cheapest),
      el('reason', reason),
      el('cardType', card.cardType),
      el('kansenstatuut', String(card.kansenpas)),
      isChild
        ? el('ageRange', [el('ageFrom', String(childPrice.from)), el('ageTo', String(childPrice.to))])
        : null,
      voucher ? el('voucherType', [el('name', voucher.type.name), el('prefix', voucher.type.prefix)]) : null,
      cardSystemXml(card.cardSystemId),
    ]),
  ])
  return say(response, { layout: card.quirk === 'whitespace' ? 'whitespace' : 'indented' })
}

function readQuestion(request: CallRequest, { edition }: Service) {
  const reasonText = requiredField(request, 'reason')
  const uitpasNumber = requiredField(request, 'uitpasNumber')
  const reason = parseReason(reasonText, edition)
  if (reason === undefined) {
    throw new Refusal('PARSE_INVALID_UITPAS_STATUS_CHANGE_REASON', `Cannot parse reason: ${reasonText}`)
  }
  if (!isCardNumber(uitpasNumber)) {
    throw new Refusal('PARSE_INVALID_UITPASNUMBER', `Cannot parse uitpasNumber: ${uitpasNumber}`)
  }
  const voucherNumber = parseVoucherNumber(request.field('voucherNumber'))
  const dateText = request.field('dateOfBirth')
  const dateOfBirth = dateText === undefined ? null : parseW3cDate(dateText)
  if (dateText !== undefined && dateOfBirth === null) {
    throw new Refusal('PARSE_INVALID_DATE', `Cannot parse dateOfBirth: ${dateText}`)
  }
  return { reason, uitpasNumber, voucherNumber, dateOfBirth }
}

function paysAsChild(dateOfBirth: string, card: Card, date: string): boolean {
  const birthdayIsYetToCome = date.slice(5) < dateOfBirth.slice(5)
  const age = Number(date.slice(0, 4)) - Number(dateOfBirth.slice(0, 4)) - (birthdayIsYetToCome ? 1 : 0)
  const systems: readonly number[] = childPrice.cardSystemIds
  return (
    !card.kansenpas && systems.includes(card.cardSystemId) && age >= childPrice.from && age <= childPrice.to
  )
}
