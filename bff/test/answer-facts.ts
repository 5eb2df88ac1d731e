import {
  type Card,
  type Counter,
  type FoundCard,
  kansenStatuutState,
  type Membership,
  type Passholder,
  type PassholderNotes,
  type Price,
  type StockCount,
} from '@balie/shared'

// Data as the page gets them, in the terms of `expect` (answers/README.md). `null`: the answer doesn't give it.

export function passholderFacts(passholder: Passholder, today: string) {
  const { memberships, hasEmail, picture, ...said } = passholder
  return {
    uid: said.uid,
    firstName: said.firstName ?? null,
    secondName: said.secondName ?? null,
    lastName: said.name ?? null,
    birthDate: said.dateOfBirth ?? null,
    street: said.street ?? null,
    postalCode: said.postalCode ?? null,
    city: said.city ?? null,
    hasEmail,
    picture: picture !== undefined,
    memberships: memberships.map((membership) => membershipFacts(membership, today)),
  }
}

/** Facts about a passholder that no other look-up returns. */
export const NOTES = ['remarks', 'school', 'points'] as const

export function notesFacts({ remarks, school, points }: PassholderNotes) {
  return { remarks: remarks ?? null, school: school ?? null, points: points ?? null }
}

function membershipFacts(membership: Membership, today: string) {
  const { cardSystem, kansenStatuut, blocked = false, currentCard } = membership
  return {
    cardSystemId: cardSystem.id,
    cardSystemName: cardSystem.name ?? null,
    kansenStatuut: kansenStatuutState(kansenStatuut, today),
    endDate: kansenStatuut.endDate ?? null,
    suspendedUntil: kansenStatuut.suspendedUntil ?? null,
    blocked,
    currentCard: currentCard ? cardFacts(currentCard) : null,
  }
}

function cardFacts({ uitpasNumber, status, kansenpas, cardType, cardSystem, counter }: Card) {
  return {
    number: uitpasNumber ?? null,
    status,
    kansenpas,
    type: cardType ?? null,
    cardSystemId: cardSystem?.id ?? null,
    cardSystemName: cardSystem?.name ?? null,
    counterKey: counter?.id ?? null,
    counterName: counter?.name ?? null,
  }
}

export function foundCardFacts(card: FoundCard) {
  const atThisCounter = card.atThisCounter === undefined ? 'unsure' : card.atThisCounter ? 'yes' : 'no'
  return { ...cardFacts(card), holderUid: card.holderUid ?? null, atThisCounter }
}

export function counterFacts({ consumerKey, name, role, actorId, cardSystems }: Counter) {
  return {
    key: consumerKey,
    name,
    role: role ?? null,
    actorId: actorId ?? null,
    cardSystems: cardSystems.map(({ id, name, mayRegister, mayGrantKansenstatuut: mayGrant, groups }) => {
      return { id, name, mayRegister, mayGrant, groups }
    }),
  }
}

export function priceFacts({ price: euro, ageRange, voucherType }: Price) {
  return {
    euro,
    ageFrom: ageRange?.from ?? null,
    ageTo: ageRange?.to ?? null,
    voucherName: voucherType?.name ?? null,
    voucherPrefix: voucherType?.prefix ?? null,
  }
}

export function countFacts({ cardSystem, where, kansenpas, count }: StockCount) {
  return { cardSystemId: cardSystem.id, where: where === 'here' ? where : 'on its way', kansenpas, count }
}
