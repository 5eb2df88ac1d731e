import { type FormFit, mayBlock, type Session } from '@balie/shared'
import type { CardLookUp } from '../../card/use-card.ts'

/** Effect of the button on the old card. */
export type OldCardPlan =
  | { kind: 'none' }
  /** Not known yet, but it is being looked up: what can't be undone isn't guessed. */
  | { kind: 'wait' }
  /** Looking up failed: it stays as it is. */
  | { kind: 'unsure' }
  /** It exists on a screen only: nobody hands it in, and it stays as it is until somebody confirms that it is to go. */
  | { kind: 'digital'; uitpasNumber: string }
  | { kind: 'block'; uitpasNumber: string; digital?: true }

/** The number of the card that is blocked first, as it goes along with the registration. */
export function numberToBlock(
  { blockOldCard }: Pick<Session, 'blockOldCard'>,
  { oldCard }: Pick<FormFit, 'oldCard'>,
): string | undefined {
  if (blockOldCard === 'never' || typeof oldCard !== 'object') return undefined
  return mayBlock(oldCard) ? oldCard.uitpasNumber : undefined
}

export function oldCardPlan(
  session: Pick<Session, 'blockOldCard'>,
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
