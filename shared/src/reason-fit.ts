import { isDigital } from './card.ts'
import { kansenStatuutState, type Membership, type Passholder } from './passholder.ts'
import { kansenstatuutAfter, type Reason, ruleOf } from './reason-rules.ts'

/** Causes that rule a reason out, in the order of the checks. */
export type ReasonObstacle =
  | 'NO_CARD_HERE'
  | 'HAS_CARD_HERE'
  | 'NOT_A_MEMBER'
  | 'NO_KANSENSTATUUT'
  | 'NEEDS_KANSENPAS'
  | 'NEEDS_ORDINARY_CARD'
  | 'MAY_NOT_REGISTER'
  | 'MAY_NOT_GRANT'

/** Doubts that only the service can resolve: a reason that looks right may still be refused. */
export type ReasonDoubt =
  | 'KANSENSTATUUT_UNSURE'
  | 'NEW_IN_SYSTEM'
  | 'MEMBER_NOWHERE_ELSE'
  | 'HAS_KANSENSTATUUT'
  | 'MEMBERSHIP_BLOCKED'
  | 'DIGITAL_CARD'

/** Fit of a reason for a passholder and a new card: possible, perhaps with a doubt, or impossible and why. */
export type ReasonFit =
  | { reason: Reason; fits: true; doubt?: ReasonDoubt }
  | { reason: Reason; fits: false; obstacle: ReasonObstacle }

/** Facts that decide which reasons fit. Those not known yet are absent and don't rule anything out. */
export interface ReasonFacts {
  /** Today in Europe/Brussels (`YYYY-MM-DD`), as the BFF says. */
  today: string
  passholder?: Passholder | undefined
  /** The new card: its system and kind. */
  newCard?: { cardSystemId: string | undefined; kansenpas: boolean | undefined } | undefined
  /** Rights of the counter in that system. */
  rights?: { mayRegister: boolean; mayGrantKansenstatuut: boolean } | undefined
}

/**
 * Tells how each reason fits (rules.md §2): from the passholder's link with the new card's system, their kansenstatuut
 * there, the kind of the new card, and the rights of the counter. After the registration the card must be a kansenpas
 * exactly when the passholder has kansenstatuut in its system.
 */
export function fitReasons(reasons: readonly Reason[], facts: ReasonFacts): ReasonFit[] {
  return reasons.map((reason) => {
    const obstacle =
      rightsObstacle(reason, facts) ?? linkObstacle(reason, facts) ?? kindObstacle(reason, facts)
    if (obstacle !== undefined) return { reason, fits: false, obstacle }
    const doubt = doubtOf(reason, facts)
    return { reason, fits: true, ...(doubt && { doubt }) }
  })
}

/**
 * Finds the reason that selects itself once all facts are known: the only one that fits, with or without a doubt; or
 * the only one that fits for certain, next to CARD_UPGRADE for a passholder who seems to be a member nowhere else.
 */
export function onlyFittingReason(fits: readonly ReasonFit[], facts: ReasonFacts): Reason | undefined {
  if (!facts.passholder || facts.newCard?.cardSystemId === undefined) return undefined
  if (facts.newCard.kansenpas === undefined) return undefined
  const fitting = fits.filter((fit) => fit.fits)
  if (fitting.length === 1) return fitting[0]?.reason
  const [certain, ...others] = fitting.filter((fit) => fit.doubt !== 'MEMBER_NOWHERE_ELSE')
  return certain && certain.doubt === undefined && others.length === 0 ? certain.reason : undefined
}

function rightsObstacle(reason: Reason, { rights }: ReasonFacts): ReasonObstacle | undefined {
  if (!rights) return undefined
  if (!rights.mayRegister) return 'MAY_NOT_REGISTER'
  const grants = ruleOf(reason).right === 'grant_kansenstatuut'
  return grants && !rights.mayGrantKansenstatuut ? 'MAY_NOT_GRANT' : undefined
}

function linkObstacle(reason: Reason, facts: ReasonFacts): ReasonObstacle | undefined {
  const { passholder, newCard } = facts
  if (!passholder || newCard?.cardSystemId === undefined) return undefined
  const membership = membershipOf(facts)
  const hasCard = membership?.currentCard !== undefined
  switch (ruleOf(reason).needs) {
    case 'card':
      return hasCard ? undefined : 'NO_CARD_HERE'
    case 'no_card':
      return hasCard ? 'HAS_CARD_HERE' : undefined
    case 'membership':
      return membership ? undefined : 'NOT_A_MEMBER'
    case 'kansenstatuut': {
      // The old card's kind is only a hint: the holder of a kansenpas may be losing their kansenstatuut.
      const maySpeakOfLoss = stateOf(membership, facts) !== 'none' || membership?.currentCard?.kansenpas
      return membership && maySpeakOfLoss ? undefined : 'NO_KANSENSTATUUT'
    }
  }
}

function kindObstacle(reason: Reason, facts: ReasonFacts): ReasonObstacle | undefined {
  const kansenpas = facts.newCard?.kansenpas
  if (kansenpas === undefined) return undefined
  const afterwards = kansenstatuutAfterwards(reason, facts)
  if (afterwards === true && !kansenpas) return 'NEEDS_KANSENPAS'
  return afterwards === false && kansenpas ? 'NEEDS_ORDINARY_CARD' : undefined
}

function kansenstatuutAfterwards(reason: Reason, facts: ReasonFacts): boolean | undefined {
  const state = stateOf(membershipOf(facts), facts)
  const now = state === 'active' ? true : state === 'none' ? false : undefined
  return kansenstatuutAfter(reason, now)
}

function doubtOf(reason: Reason, facts: ReasonFacts): ReasonDoubt | undefined {
  if (!facts.passholder || facts.newCard?.cardSystemId === undefined) return undefined
  const membership = membershipOf(facts)
  if (membership?.blocked) return 'MEMBERSHIP_BLOCKED'
  // The service shows only memberships that the counter may read, so there may always be others.
  const others = facts.passholder.memberships.filter((other) => other !== membership)
  const { fromElsewhere, kansenstatuut, cardInHand } = ruleOf(reason)
  if (fromElsewhere && others.length === 0) return 'MEMBER_NOWHERE_ELSE'
  // The service contradicts itself on which reason is a newcomer's (service.md §1.3).
  if (!membership) return 'NEW_IN_SYSTEM'
  const state = stateOf(membership, facts)
  // If the service doesn't give the state, neither obtaining nor losing it is certain to be right.
  if (state === 'unsure') return 'KANSENSTATUUT_UNSURE'
  // They have kansenstatuut already, so this is a new end date: the service decides.
  if (kansenstatuut === 'obtained' && state === 'active') return 'HAS_KANSENSTATUUT'
  if (kansenstatuutAfterwards(reason, facts) === undefined) return 'KANSENSTATUUT_UNSURE'
  const { currentCard } = membership
  // A digital card has no chip and can't be lost or defective in the hand (service.md §4.2).
  return isDigital(currentCard) && cardInHand ? 'DIGITAL_CARD' : undefined
}

function membershipOf({ passholder, newCard }: ReasonFacts): Membership | undefined {
  return passholder?.memberships.find(({ cardSystem }) => cardSystem.id === newCard?.cardSystemId)
}

function stateOf(membership: Membership | undefined, { today }: ReasonFacts) {
  return membership && kansenStatuutState(membership.kansenStatuut, today)
}
