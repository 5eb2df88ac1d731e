import { present } from './present.ts'
import type { BlockOldCard } from './block.ts'
import type { FoundCard } from './card.ts'
import { type CardFit, type CardObstacle, fitCard, isOwnCard } from './card-fit.ts'
import { isKansenpasNumber } from './card-number.ts'
import { onlySystemOf, rightsIn } from './counter-rights.ts'
import { endDateNeed, latestEndDate } from './end-date.ts'
import { usualEndDate } from './end-date-proposals.ts'
import { activeOldCard, mayBlock, type OldCard } from './old-card.ts'
import type { Membership, Passholder } from './passholder.ts'
import { prolongingFor } from './prolonging.ts'
import { fitReasons, onlyFittingReason, type ReasonFit, type ReasonObstacle } from './reason-fit.ts'
import type { Edition } from './editions.ts'
import type { Reason } from './reason-rules.ts'
import { reasonsOf } from './reasons.ts'
import type { Counter } from './session.ts'

/** Facts about a registration that is being filled in. Those not known yet are absent. */
export interface FormFacts {
  /** Today in Europe/Brussels (`YYYY-MM-DD`), as the BFF says. */
  today: string
  edition: Edition
  counter: Counter
  passholder?: Passholder | undefined
  /** The number of the new card, well-formed. */
  cardNumber?: string | undefined
  /** Result of looking that card up: the card, or that the service knows no such card. */
  card?: FoundCard | 'unknown' | undefined
  /** The reason that the employee chose. */
  chosenReason?: Reason | undefined
  /** The old card of a replacement is blocked first, or never. */
  blockOldCard?: BlockOldCard | undefined
  /** The number of the digital card that the employee confirmed is to be blocked. */
  digitalToBlock?: string | undefined
}

/** A reason why the form can't be registered as it is, and its field. */
export type FormObstacle =
  { field: 'uitpasNumber'; code: CardObstacle } | { field: 'reason'; code: ReasonObstacle | 'NO_REASON_FITS' }

/** Conclusions from the facts. */
export interface FormFit {
  cardFit?: CardFit
  reasonFits: ReasonFit[]
  /** The reason that selects itself: see onlyFittingReason. */
  onlyReason?: Reason
  /** The employee's own choice, or else the one that selects itself. */
  reason?: Reason
  endDateNeed: 'required' | 'optional' | 'none'
  /**
   * The end date that the passholder has now, where it may be passed on with a new kansenpas; the usual one where
   * kansenstatuut is prolonged first.
   */
  endDateProposal?: string
  /** The active card that the new one replaces: see activeOldCard. */
  oldCard?: OldCard | 'unsure'
  /** The card system in which kansenstatuut is to be prolonged: instead of this registration, or before it. */
  prolonging?: { when: 'instead' | 'first'; cardSystemId: string }
  obstacles: FormObstacle[]
}

/**
 * Draws the conclusions from the facts (rules.md §2): whether the card can be handed out here, which reasons fit,
 * whether an end date is asked for, and the definite obstacles. A card that can't be the new one doesn't affect the
 * reasons.
 */
export function fitForm(facts: FormFacts): FormFit {
  const cardAlone = cardFitOf(facts)
  const newCard = newCardOf(facts, cardAlone)
  const rights = rightsIn(facts.counter, newCard.cardSystemId)
  const known = { today: facts.today, passholder: facts.passholder, newCard, rights }
  const reasonFits = fitReasons(reasonsOf(facts.edition), known)
  const onlyReason = onlyFittingReason(reasonFits, known)
  const reason = facts.chosenReason ?? onlyReason
  const need = endDateNeed({
    reason,
    kansenpas: newCard.kansenpas,
    mayGrant: rights.mayGrantKansenstatuut,
  })
  const membership = membershipIn(facts.passholder, newCard.cardSystemId)
  const prolonging = rights.mayGrantKansenstatuut
    ? prolongingFor(membership, { reason, kansenpas: newCard.kansenpas })
    : undefined
  const endDateProposal =
    prolonging === 'first'
      ? usualEndDate(facts.today)
      : need === 'optional'
        ? currentEndDate(facts, membership)
        : undefined
  const { passholder, cardNumber, digitalToBlock } = facts
  const oldCard = activeOldCard({
    reason,
    passholder,
    cardNumber,
    cardSystemId: newCard.cardSystemId,
    digitalToBlock,
  })
  const blocks = facts.blockOldCard === 'first' && typeof oldCard === 'object' && mayBlock(oldCard)
  const cardFit = cardAlone && beforeBlocking(cardAlone, blocks)
  return {
    ...present({ cardFit, onlyReason, reason, endDateProposal, oldCard }),
    reasonFits,
    endDateNeed: need,
    ...(prolonging &&
      membership && { prolonging: { when: prolonging, cardSystemId: membership.cardSystem.id } }),
    obstacles: obstaclesOf({ cardFit, reasonFits, reason }),
  }
}

function cardFitOf({ cardNumber, card, counter, passholder }: FormFacts): CardFit | undefined {
  if (card === 'unknown') return { fits: false, obstacle: 'CARD_UNKNOWN' }
  if (card) return fitCard(card, { counter, passholder })
  return passholder && isOwnCard(cardNumber, passholder) ? { fits: false, obstacle: 'OWN_CARD' } : undefined
}

/**
 * Makes a card that may lie at another counter an obstacle, if registering it blocks the old card (service.md §4.2).
 */
function beforeBlocking(cardFit: CardFit, blocks: boolean): CardFit {
  const liesElsewhere = cardFit.fits && cardFit.doubt === 'OTHER_COUNTER'
  return blocks && liesElsewhere ? { fits: false, obstacle: 'OTHER_COUNTER' } : cardFit
}

function newCardOf({ cardNumber, card, counter }: FormFacts, cardFit: CardFit | undefined) {
  if (cardFit?.fits === false || cardNumber === undefined || card === 'unknown') {
    return { cardSystemId: onlySystemOf(counter), kansenpas: undefined }
  }
  return {
    cardSystemId: card?.cardSystem?.id ?? onlySystemOf(counter),
    kansenpas: card?.kansenpas ?? isKansenpasNumber(cardNumber),
  }
}

function membershipIn(passholder: Passholder | undefined, cardSystemId: string | undefined) {
  return passholder?.memberships.find(({ cardSystem }) => cardSystem.id === cardSystemId)
}

function currentEndDate({ today }: FormFacts, membership: Membership | undefined) {
  const endDate = membership?.kansenStatuut.endDate
  return endDate !== undefined && endDate >= today && endDate <= latestEndDate(today) ? endDate : undefined
}

function obstaclesOf(fit: {
  cardFit: CardFit | undefined
  reasonFits: ReasonFit[]
  reason: Reason | undefined
}): FormObstacle[] {
  const { cardFit, reasonFits, reason } = fit
  const obstacles: FormObstacle[] = []
  if (cardFit?.fits === false) obstacles.push({ field: 'uitpasNumber', code: cardFit.obstacle })
  const chosen = reasonFits.find((candidate) => candidate.reason === reason)
  if (chosen?.fits === false) obstacles.push({ field: 'reason', code: chosen.obstacle })
  if (reasonFits.every(({ fits }) => !fits) && !chosen)
    obstacles.push({ field: 'reason', code: 'NO_REASON_FITS' })
  return obstacles
}
