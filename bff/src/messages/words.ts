import {
  type Block,
  CARD_STATUSES,
  type DayProlongation,
  type Outcome,
  type Reason,
  type Step,
} from '@balie/shared'

/** Title: what happened, in one line. Detail: what to do about it. */
export interface Words {
  title: string
  detail: string
}

/** The three causes that INVALID_CARD can have (new-card.md §4). */
export const INVALID_CARD_CAUSES = [
  'not_this_counter',
  'kansenpas_required',
  'kansenstatuut_required',
] as const
export type InvalidCardCause = (typeof INVALID_CARD_CAUSES)[number]

/** Result of a look-up of a card whose status was refused: its status, or that it is this passholder's already. */
export const CARD_FINDINGS = [...CARD_STATUSES, 'THEIRS'] as const
export type CardFinding = (typeof CARD_FINDINGS)[number]

/** A card as a look-up saw it, if that can never settle an outcome: its status, someone else's, or not mentioned. */
export const SEEN_CARDS = [...CARD_STATUSES, 'OTHERS', 'NOT_TOLD'] as const
export type SeenCard = (typeof SEEN_CARDS)[number]

/** Facts that a sentence may have to name. */
export interface Facts {
  /** One of our own codes, or the service's. */
  code: string
  /** The last end date allowed, `YYYY-MM-DD`. */
  latestEndDate?: string
  /** A prolongation was refused, not a registration. */
  isProlongation?: boolean
  /** The date that the service can't read is a birth date. */
  isBirthDate?: boolean
  requiredPermission?: string | undefined
  /** The counter may grant kansenstatuut only to people of its own municipality. */
  ownCityOnly?: boolean
  /** Possible causes of an INVALID_CARD; a single one is certain. */
  causes?: readonly InvalidCardCause[]
  cardIs?: CardFinding
  /** For an outcome that can never be settled: the card as the look-up saw it. */
  seenCard?: SeenCard | undefined
  /** Outcome of the registration, if it is one. */
  outcome?: Outcome | undefined
  /** Result of blocking the old card, and the step that failed. */
  block?: Block | undefined
  step?: Step | undefined
  /** The other card that is being registered for the same passholder. */
  otherCard?: string | undefined
  /** Time to wait before trying again. */
  retryAfterS?: number | undefined
}

/** Words for the list of a day in a spreadsheet. */
export interface DayWords {
  headings: Record<'date' | 'time' | 'counter' | 'card' | 'reason' | 'voucher' | 'price' | 'outcome', string>
  reasons: Record<Reason, string>
  outcomes: Record<Outcome, string>
  /** Instead of a reason: a kansenstatuut got another end date (`DD/MM/YYYY`), without a new card. */
  prolongation: (endDate: string) => string
  prolongations: Record<DayProlongation['outcome'], string>
}
