import { type FormFit, mayBlock, type PageSession } from '@balie/shared'
import type { CardLookUp } from '../../card/use-card.ts'

/** Effect of the button on the old card. */
export type OldCardPlan =
  | { kind: 'none' }
  /** Not known yet, and being looked up: an irreversible step isn't guessed. */
  | { kind: 'wait' }
  /** The look-up failed: the old card stays as it is. */
  | { kind: 'unsure' }
  /** A digital card can't be handed in: it stays as it is unless the employee confirms that it is to be blocked. */
  | { kind: 'digital'; uitpasNumber: string }
  | { kind: 'block'; uitpasNumber: string; digital?: true }

/** Returns the number of the card to block first, as the registration sends it. */
export function numberToBlock(
  { blockOldCard }: Pick<PageSession, 'blockOldCard'>,
  { oldCard }: Pick<FormFit, 'oldCard'>,
): string | undefined {
  if (blockOldCard === 'never' || typeof oldCard !== 'object') return undefined
  return mayBlock(oldCard) ? oldCard.uitpasNumber : undefined
}

/** Decides the effect of the button on the old card, by the form and the look-up of the new card. */
export function oldCardPlan(
  session: Pick<PageSession, 'blockOldCard'>,
  { fit, lookUp }: { fit: Pick<FormFit, 'oldCard'>; lookUp: Pick<CardLookUp, 'busy' | 'failure'> },
): OldCardPlan {
  const uitpasNumber = numberToBlock(session, fit)
  const digital = typeof fit.oldCard === 'object' && fit.oldCard.digital
  if (uitpasNumber !== undefined) return { kind: 'block', uitpasNumber, ...(digital && { digital }) }
  if (session.blockOldCard === 'never') return { kind: 'none' }
  if (typeof fit.oldCard === 'object') return { kind: 'digital', uitpasNumber: fit.oldCard.uitpasNumber }
  if (fit.oldCard !== 'unsure') return { kind: 'none' }
  if (lookUp.busy) return { kind: 'wait' }
  return { kind: lookUp.failure ? 'unsure' : 'none' }
}
