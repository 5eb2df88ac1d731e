import type { Reason } from '../data/reasons.ts'
import type { Options } from '../service.ts'
import { endOfYear } from '../state/brussels-date.ts'
import { countsAsKansenstatuut, kansenstatuutPhase } from '../state/kansenstatuut.ts'
import type { Card, Kansenstatuut, Membership, Passholder, Voucher, World } from '../state/world.ts'
import type { NewCardOrder } from './new-card-order.ts'
import { MAY_CREATE, MAY_GRANT, MAY_GRANT_ELSEWHERE, Refusal } from './refusal.ts'
import { mayGrantKansenstatuut, mayRegister, type AtCounter } from './workplace.ts'

/** Municipality of the counters that serve only their own. */
const OWN_POSTAL_CODE = '9300'

/**
 * Checks that the employee may register in the card's system, and grant kansenstatuut there if the order needs that.
 */
export function checkRights(order: NewCardOrder, at: AtCounter, cardSystemId: number): void {
  const needsGrant = order.reason === 'OBTAIN_KANSENSTATUUT' || order.endDate !== null
  const may = needsGrant ? mayGrantKansenstatuut(at, cardSystemId) : mayRegister(at, cardSystemId)
  if (may) return
  const what = needsGrant ? 'grant kansenstatuut' : 'register cards'
  const message = `User has no permission to ${what} in card system ${cardSystemId}`
  const requiredPermission = needsGrant ? MAY_GRANT : MAY_CREATE
  throw new Refusal('ACCESS_DENIED', message, { requiredPermission })
}

/**
 * Refuses kansenstatuut for a person of another municipality, unless the counter is in the group for that (service.md
 * §4.2).
 */
export function checkCity(order: NewCardOrder, at: AtCounter, { postalCode }: Passholder): void {
  if (order.reason !== 'OBTAIN_KANSENSTATUUT' || at.workplace.ownCityOnly !== true) return
  if (postalCode === OWN_POSTAL_CODE) return
  const message = 'User has no permission to grant kansenstatuut to a passholder of another city'
  throw new Refusal('ACCESS_DENIED', message, { requiredPermission: MAY_GRANT_ELSEWHERE })
}

/** Checks that the card is in LOCAL_STOCK at this counter. */
export function checkCard(card: Card, at: AtCounter, options: Options): void {
  if (card.status !== 'LOCAL_STOCK') {
    const code = `INVALID_CARD_STATUS${options.suffixedCardStatus ? `_${card.status}` : ''}`
    throw new Refusal(code, 'Card is not in LOCAL_STOCK')
  }
  if (card.counterId !== at.counter.id) {
    throw new Refusal('INVALID_CARD', `Uitpas is niet verdeeld aan balie ${at.counter.name}`)
  }
}

/** Checks that the end date isn't after 31 December of next year, nor past if kansenstatuut is granted. */
export function checkEndDate({ reason, endDate }: NewCardOrder, today: string): void {
  if (endDate === null) return
  if (endDate > endOfYear(today, 1)) {
    throw new Refusal(
      'INVALID_DATE_CONSTRAINTS',
      `kansenStatuutEndDate must not be after ${endOfYear(today, 1)}`,
    )
  }
  if (reason === 'OBTAIN_KANSENSTATUUT' && endDate < today) {
    throw new Refusal('INVALID_DATE_CONSTRAINTS', 'kansenStatuutEndDate ligt in het verleden')
  }
}

/**
 * Checks that the membership isn't blocked. The service's behaviour isn't documented; the sandbox refuses a card for a
 * blocked one.
 */
export function checkNotBlocked(membership: Membership | undefined): void {
  if (membership?.blocked)
    throw new Refusal('ACTION_NOT_ALLOWED', 'Passholder is blocked in this card system')
}

/**
 * Checks that the reason fits the passholder's link with the card's system (rules.md §2). new-card.md §4 has no code
 * for a reason that doesn't; ACTION_NOT_ALLOWED is of the same family. Accepts reasons that may make sense at a desk:
 * OBTAIN for a member without a card, or to prolong; EXTRA_CARD for a newcomer, which a client of the service uses to
 * request their price (service.md §1.3).
 */
export function checkReasonFits(
  reason: Reason,
  { memberships }: Passholder,
  membership: Membership | undefined,
  { cards }: World,
): void {
  const current = cards.get(membership?.currentCard ?? '')
  const fits = {
    LOSS_THEFT: current !== undefined,
    REMOVAL: current !== undefined,
    DEFECT: current !== undefined,
    LOSS_KANSENSTATUUT: Boolean(membership?.kansenstatuut ?? current?.kansenpas),
    OBTAIN_KANSENSTATUUT: membership !== undefined,
    CARD_UPGRADE: current === undefined && memberships.some((other) => other !== membership),
    EXTRA_CARD: current === undefined,
  }[reason]
  if (!fits) throw new Refusal('ACTION_NOT_ALLOWED', `Reason ${reason} is not allowed for this passholder`)
}

/**
 * Checks that after the registration the card is a kansenpas exactly if the passholder has kansenstatuut in its system.
 */
export function checkKindOfCard(reason: Reason, card: Card, now: Kansenstatuut | null, today: string): void {
  const hasAfterwards =
    reason === 'OBTAIN_KANSENSTATUUT' ||
    (reason !== 'LOSS_KANSENSTATUUT' && countsAsKansenstatuut(kansenstatuutPhase(now, today)))
  if (hasAfterwards && !card.kansenpas) {
    throw new Refusal(
      'INVALID_CARD',
      'Uitpasnummer van een kansenpas verplicht indien pashouder met kansenstatuut',
    )
  }
  if (!hasAfterwards && card.kansenpas) {
    throw new Refusal(
      'INVALID_CARD',
      'Pashouder met kansenstatuut verplicht indien uitpasnummer van kansenpas',
    )
  }
}

/** Returns the named voucher, which must exist and not be spent. */
export function findFreshVoucher(voucherNumber: string | null, { vouchers }: World): Voucher | null {
  if (voucherNumber === null) return null
  const voucher = vouchers.get(voucherNumber)
  if (!voucher) throw new Refusal('UNKNOWN_VOUCHER', `No voucher found with number ${voucherNumber}`)
  if (voucher.status === 'SPENT') throw new Refusal('INVALID_VOUCHER_STATUS', 'Voucher is reeds verzilverd')
  return voucher
}
