import type { CardQuirk, CardStatus, CardType } from '../data/unowned-cards.ts'
import type { Quirk } from '../data/passholder-seed.ts'
import type { VoucherStatus, VoucherType } from '../data/vouchers.ts'

export type Card = {
  uitpasNumber: string
  chipNumber: string
  cardSystemId: number
  kansenpas: boolean
  status: CardStatus
  cardType: CardType
  /** The counter that has it in stock, or that handed it out. */
  counterId: string | null
  passholderUid: string | null
  groupPass: string | null
  quirk: CardQuirk | null
}

/** Both dates are 'YYYY-MM-DD' in Brussels; a kansenstatuut runs until the end of that day. */
export type Kansenstatuut = { endDate: string; suspendedUntil: string | null }

/** A passholder's link with one card system. The current card may be blocked already. */
export type Membership = {
  cardSystemId: number
  currentCard: string | null
  /** Blocked by the manager of the card system; only they can undo it. */
  blocked: boolean
  kansenstatuut: Kansenstatuut | null
}

export type Passholder = {
  uid: string
  firstName: string
  secondName: string | null
  name: string
  nick: string
  dateOfBirth: string
  street: string
  houseNumber: string | null
  postalCode: string
  city: string
  email: string | null
  inszNumber: string | null
  /** The barcode on the back of this person's eID: made up, since the real one isn't documented. */
  inszBarcode: string | null
  picture: string | null
  school: string | null
  remarks: string | null
  quirk: Quirk | null
  note: string
  memberships: Membership[]
}

export type Voucher = { voucherNumber: string; type: VoucherType; status: VoucherStatus }

/** All data that calls can change. */
export type World = {
  cards: Map<string, Card>
  passholders: Map<string, Passholder>
  vouchers: Map<string, Voucher>
}

/** The passholder's link with a card system, if there is one. */
export function membershipIn(passholder: Passholder, cardSystemId: number): Membership | undefined {
  return passholder.memberships.find((membership) => membership.cardSystemId === cardSystemId)
}
