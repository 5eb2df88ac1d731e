import { type Counter, endpoints, type Passholder } from '@balie/shared'
import { lookUp } from '../api/look-up.ts'

export interface PricedCard {
  uitpasNumber: string
  reason: string
  passholder: Passholder
  counter: Counter
  voucherNumber: string | undefined
}

/** POST /api/prices: requests the price of this card for this passholder. */
export function priceQuery(question: PricedCard | undefined) {
  return lookUp(endpoints.price, question && bodyOf(question))
}

function bodyOf({ uitpasNumber, reason, passholder, counter, voucherNumber }: PricedCard) {
  const { dateOfBirth, postalCode } = passholder
  const balieConsumerKey = counter.consumerKey
  return { uitpasNumber, reason, dateOfBirth, postalCode, voucherNumber, balieConsumerKey }
}
