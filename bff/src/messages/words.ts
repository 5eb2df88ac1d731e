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

/** Why a card does not fit: the three causes that INVALID_CARD can have (new-card.md §4). */
export const INVALID_CARD_CAUSES = [
  'not_this_counter',
  'kansenpas_required',
  'kansenstatuut_required',
] as const
export type InvalidCardCause = (typeof INVALID_CARD_CAUSES)[number]

/** Finding about a card whose status was refused: its status, or that it is this passholder's already. */
export const CARD_FINDINGS = [...CARD_STATUSES, 'THEIRS'] as const
export type CardFinding = (typeof CARD_FINDINGS)[number]

/** What a look-up saw of a card, where that can never settle an outcome: its status, somebody else's, or nothing. */
export const SEEN_CARDS = [...CARD_STATUSES, 'OTHERS', 'NOT_TOLD'] as const
export type SeenCard = (typeof SEEN_CARDS)[number]

/** Facts that a sentence may have to name. */
export interface Facts {
  /** The service's code, for one that nobody listed. */
  code: string
  /** The last end date allowed, `YYYY-MM-DD`. */
  latestEndDate?: string
  requiredPermission?: string | undefined
  /** The counter may grant kansenstatuut only to people of its own municipality. */
  ownCityOnly?: boolean
  /** The causes that INVALID_CARD can have had here; one when that is sure. */
  causes?: readonly InvalidCardCause[]
  cardIs?: CardFinding
  /** Of an outcome that can never be settled: what the look-up saw. */
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

/** The words of the list of a day, as a spreadsheet shows it. */
export interface DayWords {
  headings: Record<'date' | 'time' | 'counter' | 'card' | 'reason' | 'voucher' | 'price' | 'outcome', string>
  reasons: Record<Reason, string>
  outcomes: Record<Outcome, string>
  /** In the place of a reason: a kansenstatuut got another end date (`DD/MM/YYYY`), without a new card. */
  prolongation: (endDate: string) => string
  prolongations: Record<DayProlongation['outcome'], string>
}
