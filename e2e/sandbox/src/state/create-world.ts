import { cardSystems } from '../data/card-systems.ts'
import type { KansenstatuutEnd, MembershipSeed, PassholderSeed, Quirk } from '../data/passholder-seed.ts'
import { passholderSeeds } from '../data/passholders.ts'
import { type CardQuirk, stock, unownedCards } from '../data/unowned-cards.ts'
import { voucherSeeds } from '../data/vouchers.ts'
import { addDays, endOfYear } from './brussels-date.ts'
import { makeCardNumber } from './card-number.ts'
import { makeCard } from './make-card.ts'
import type { Card, Membership, Passholder, World } from './world.ts'

/** Makes the initial data for this date ('YYYY-MM-DD', in Brussels). */
export function createWorld(today: string): World {
  const cards = [...unownedCards.map(makeCard), ...stockCards(), ...passholderSeeds.flatMap(cardsOf)]
  return {
    cards: new Map(cards.map((card) => [card.uitpasNumber, card])),
    passholders: new Map(passholderSeeds.map((seed) => [seed.uid, makePassholder(seed, today)])),
    vouchers: new Map(voucherSeeds.map((voucher) => [voucher.voucherNumber, { ...voucher }])),
  }
}

function stockCards(): Card[] {
  return stock.flatMap(({ cardSystemId, counterId, firstSerial, count }) => {
    const prefix = cardSystems.find(({ id }) => id === cardSystemId)?.prefix ?? ''
    return Array.from({ length: count * 2 }, (_, index) => {
      const serial = firstSerial + 1 + Math.floor(index / 2)
      const uitpasNumber = makeCardNumber(prefix, serial, index % 2 === 1)
      return makeCard({ uitpasNumber, status: 'LOCAL_STOCK', cardSystemId, counterId })
    })
  })
}

function cardsOf({ uid, quirk, memberships }: PassholderSeed): Card[] {
  const cardQuirk = isOfCards(quirk) ? quirk : null
  return memberships.flatMap(({ cardSystemId, card, cardStatus, cardType, formerCards = [] }) => [
    ...formerCards.map((uitpasNumber) =>
      makeCard({ uitpasNumber, status: 'BLOCKED', cardSystemId, passholderUid: uid }),
    ),
    ...(card === undefined
      ? []
      : [
          makeCard({
            uitpasNumber: card,
            status: cardStatus ?? 'ACTIVE',
            cardType: cardType ?? 'CARD',
            cardSystemId,
            passholderUid: uid,
            ...(cardQuirk && { quirk: cardQuirk }),
          }),
        ]),
  ])
}

/** Tells whether a person's quirk also affects the answers about their cards. */
function isOfCards(quirk: Quirk | undefined): quirk is Quirk & CardQuirk {
  return quirk === 'whitespace' || quirk === 'cardSystemId' || quirk === 'no kansenpas flag'
}

function makePassholder(seed: PassholderSeed, today: string): Passholder {
  return {
    uid: seed.uid,
    firstName: seed.firstName,
    secondName: seed.secondName ?? null,
    name: seed.name,
    nick: seed.firstName.toLowerCase(),
    dateOfBirth: seed.dateOfBirth,
    street: seed.street ?? '',
    houseNumber: seed.houseNumber ?? null,
    postalCode: seed.postalCode,
    city: seed.city,
    email: seed.email ?? null,
    inszNumber: seed.inszNumber ?? null,
    inszBarcode: seed.inszNumber === undefined ? null : `592${seed.inszNumber.slice(2)}`,
    picture: seed.picture ?? null,
    school: seed.school ?? null,
    remarks: seed.remarks ?? null,
    quirk: seed.quirk ?? null,
    note: seed.note,
    memberships: seed.memberships.map((membership) => makeMembership(membership, today)),
  }
}

function makeMembership(seed: MembershipSeed, today: string): Membership {
  const { cardSystemId, card, blocked = false, kansenstatuut } = seed
  return {
    cardSystemId,
    currentCard: card ?? null,
    blocked,
    kansenstatuut: kansenstatuut
      ? {
          endDate: resolveEnd(kansenstatuut.ends, today),
          suspendedUntil: kansenstatuut.suspended ? addDays(today, 60) : null,
        }
      : null,
  }
}

function resolveEnd(end: KansenstatuutEnd, today: string): string {
  switch (end) {
    case 'end of next year':
      return endOfYear(today, 1)
    case 'end of this year':
      return endOfYear(today, 0)
    case 'in three months':
      return addDays(today, 92)
    case 'in a month':
      return addDays(today, 30)
    case 'a month ago':
      return addDays(today, -30)
    case 'two years ago':
      return endOfYear(today, -2)
  }
}
