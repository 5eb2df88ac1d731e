import { isDigital } from './card.ts'
import type { Passholder } from './passholder.ts'
import { type Reason, ruleOf } from './reason-rules.ts'

/** Facts that decide which card a new one replaces. Those not known yet are absent. */
interface Replacement {
  reason: Reason | undefined
  passholder: Passholder | undefined
  /** The new card: its number and its card system. */
  cardNumber: string | undefined
  cardSystemId: string | undefined
  /** The number of the digital card that the employee confirmed is to be blocked. */
  digitalToBlock?: string | undefined
}

/** An old card. `digital`: it exists on a screen only, and isn't blocked unless the employee `confirmed` that. */
export interface OldCard {
  uitpasNumber: string
  digital?: true
  confirmed?: true
}

/**
 * Finds the active card that a registration replaces, which counters block first (rules.md §2): the passholder's
 * current one in the new card's system.
 *
 * @returns the card; `unsure` while the new card's system isn't known and one of the passholder's cards may be the one;
 *   undefined if there is none
 */
export function activeOldCard(replacement: Replacement): OldCard | 'unsure' | undefined {
  const { reason, passholder, cardNumber, cardSystemId, digitalToBlock } = replacement
  if (!passholder || reason === undefined || !ruleOf(reason).replaces) return undefined
  const active = passholder.memberships.flatMap(({ cardSystem, currentCard }) => {
    const { uitpasNumber, status } = currentCard ?? {}
    return uitpasNumber !== undefined && status === 'ACTIVE' && uitpasNumber !== cardNumber
      ? [{ systemId: cardSystem.id, uitpasNumber, digital: isDigital(currentCard) }]
      : []
  })
  if (cardSystemId === undefined) return active.length > 0 ? 'unsure' : undefined
  const old = active.find(({ systemId }) => systemId === cardSystemId)
  return (
    old && { uitpasNumber: old.uitpasNumber, ...(old.digital && digitalOf(old.uitpasNumber, digitalToBlock)) }
  )
}

function digitalOf(uitpasNumber: string, toBlock: string | undefined): Omit<OldCard, 'uitpasNumber'> {
  return { digital: true, ...(uitpasNumber === toBlock && { confirmed: true }) }
}

/** Tells whether the old card may be blocked: a digital card takes a separate confirmation. */
export function mayBlock({ digital, confirmed }: OldCard): boolean {
  return digital !== true || confirmed === true
}
