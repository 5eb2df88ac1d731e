import type { Edition } from './editions.ts'

/** Requirements and effects of a reason for a new card (rules.md §2). */
export interface ReasonRule {
  /** Editions of the service that know the reason (service.md §1.2). */
  readonly editions: readonly Edition[]
  /** The link with the new card's system that the passholder must have. */
  readonly needs: 'card' | 'no_card' | 'membership' | 'kansenstatuut'
  /** True if the passholder comes from another card system. */
  readonly fromElsewhere: boolean
  /** True if the new card replaces an old one. */
  readonly replaces: boolean
  /** True if the reason is about a physical card: a digital one doesn't fit (service.md §4.2). */
  readonly cardInHand: boolean
  /** Effect on the kansenstatuut in the card's system. */
  readonly kansenstatuut: 'obtained' | 'lost' | 'unchanged'
  /** Need for an end date of the kansenstatuut; `optional`: with a kansenpas, by a counter that may grant it. */
  readonly endDate: 'required' | 'optional' | 'none'
  /** The right that the counter needs in the card's system. */
  readonly right: 'register' | 'grant_kansenstatuut'
}

const REPLACEMENT = {
  fromElsewhere: false,
  replaces: true,
  kansenstatuut: 'unchanged',
  endDate: 'optional',
} as const
const JOINING = { ...REPLACEMENT, replaces: false, cardInHand: false } as const

/**
 * The reasons for a new card (new-card.md §1), in the order to show them: each row holds all rules of its reason. To
 * add a reason, add a row; the compiler then asks for its words.
 */
export const REASON_RULES = {
  LOSS_THEFT: {
    ...REPLACEMENT,
    editions: ['2018', '2020'],
    needs: 'card',
    cardInHand: true,
    right: 'register',
  },
  REMOVAL: { ...REPLACEMENT, editions: ['2018'], needs: 'card', cardInHand: false, right: 'register' },
  DEFECT: { ...REPLACEMENT, editions: ['2020'], needs: 'card', cardInHand: true, right: 'register' },
  LOSS_KANSENSTATUUT: {
    editions: ['2018', '2020'],
    needs: 'kansenstatuut',
    fromElsewhere: false,
    replaces: true,
    cardInHand: false,
    kansenstatuut: 'lost',
    endDate: 'none',
    right: 'register',
  },
  OBTAIN_KANSENSTATUUT: {
    editions: ['2018', '2020'],
    needs: 'membership',
    fromElsewhere: false,
    replaces: true,
    cardInHand: false,
    kansenstatuut: 'obtained',
    endDate: 'required',
    right: 'grant_kansenstatuut',
  },
  CARD_UPGRADE: {
    ...JOINING,
    editions: ['2018', '2020'],
    needs: 'no_card',
    fromElsewhere: true,
    right: 'register',
  },
  EXTRA_CARD: { ...JOINING, editions: ['2018', '2020'], needs: 'no_card', right: 'register' },
} as const satisfies Record<string, ReasonRule>

export type Reason = keyof typeof REASON_RULES

const RULES: Readonly<Record<Reason, ReasonRule>> = REASON_RULES

/** Returns the rule of a reason. */
export function ruleOf(reason: Reason): ReasonRule {
  return RULES[reason]
}

/** Tells whether a text is a reason that some edition knows. */
export function isReason(text: string): text is Reason {
  return Object.hasOwn(REASON_RULES, text)
}

/**
 * Tells whether the passholder has kansenstatuut in the card's system after a registration for this reason.
 *
 * @param now whether they have it now; undefined if only the service can tell
 */
export function kansenstatuutAfter(reason: Reason, now: boolean | undefined): boolean | undefined {
  switch (ruleOf(reason).kansenstatuut) {
    case 'obtained':
      return true
    case 'lost':
      return false
    case 'unchanged':
      return now
  }
}
