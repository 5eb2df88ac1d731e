import { parseReason } from '../data/reasons.ts'
import type { Service } from '../service.ts'
import { parseW3cDate } from '../state/brussels-date.ts'
import { isCardNumber } from '../state/card-number.ts'
import { requiredField, type CallRequest } from './call-request.ts'
import { Refusal } from './refusal.ts'
import { parseVoucherNumber } from './voucher-number.ts'

/** A request to newCard, once every parameter has been read. */
export type NewCardOrder = ReturnType<typeof readOrder>

/** Reads newCard's parameters; refuses if one is missing or unreadable. */
export function readOrder(request: CallRequest, { edition }: Service) {
  const uid = requiredField(request, 'uid')
  const reasonText = requiredField(request, 'reason')
  const uitpasNumber = requiredField(request, 'uitpasNumber')
  const reason = parseReason(reasonText, edition)
  if (reason === undefined) throw new Refusal('INVALID_PARAMETERS', `Invalid value for reason: ${reasonText}`)
  const dateText =
    reason === 'OBTAIN_KANSENSTATUUT'
      ? requiredField(request, 'kansenStatuutEndDate')
      : request.field('kansenStatuutEndDate')

  if (!isCardNumber(uitpasNumber)) {
    throw new Refusal('PARSE_INVALID_UITPASNUMBER', `Cannot parse uitpasNumber: ${uitpasNumber}`)
  }
  const voucherNumber = parseVoucherNumber(request.field('voucherNumber'))
  const endDate = dateText === undefined ? null : parseW3cDate(dateText)
  if (dateText !== undefined && endDate === null) {
    throw new Refusal('PARSE_INVALID_DATE', `java.text.ParseException: Unparseable date: "${dateText}"`)
  }
  return { uid, reason, uitpasNumber, voucherNumber, endDate }
}
