import type { CardType } from './unowned-cards.ts'

/** End of a kansenstatuut, relative to the day the sandbox starts, so that the data never goes stale. */
export type KansenstatuutEnd =
  'end of next year' | 'end of this year' | 'in three months' | 'in a month' | 'a month ago' | 'two years ago'

export type MembershipSeed = {
  cardSystemId: number
  /** Absent: a member without a card. */
  card?: string
  cardStatus?: 'ACTIVE' | 'BLOCKED'
  cardType?: CardType
  /** Cards from before, all BLOCKED. */
  formerCards?: readonly string[]
  /** The manager of the card system has blocked the membership itself; the card stays as it is. */
  blocked?: true
  kansenstatuut?: { ends: KansenstatuutEnd; suspended?: true }
}

/** Ways in which the real service's answers differ from one person to the next (service.md §5). */
export type Quirk =
  | 'whitespace'
  | 'cardSystemId'
  | 'no kansenpas flag'
  | 'birth date at 01:00'
  | 'no kansenstatuut flag'
  | 'no uid'
  | 'best match'

export type PassholderSeed = {
  uid: string
  firstName: string
  secondName?: string
  name: string
  dateOfBirth: string
  street?: string
  /** Separate from the street, as for some people. */
  houseNumber?: string
  postalCode: string
  city: string
  email?: string
  inszNumber?: string
  picture?: string
  school?: string
  /** Remarks written by counters. */
  remarks?: string
  quirk?: Quirk
  /** The purpose of this person in the data. */
  note: string
  memberships: readonly MembershipSeed[]
}
