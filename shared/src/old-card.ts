import { isDigital } from './card.ts'
import type { Passholder } from './passholder.ts'
import { type Reason, ruleOf } from './reason-rules.ts'

/** Facts that decide which card a new one replaces. Those not known yet are absent. */
interface Replacement {
  reason: Reason | undefined
  passholder: Passholder | undefined
  /** The new card: its number, and the system that it is of. */
  cardNumber: string | undefined
  cardSystemId: string | undefined
  /** The number of the digital card of which somebody confirmed that it is to be blocked. */
  digitalToBlock?: string | undefined
}

/** `digital`: it exists on a screen only, and is left as it is unless somebody `confirmed` that it is to be blocked. */
export interface OldCard {
  uitpasNumber: string
  digital?: true
  confirmed?: true
}

/**
 * The card that a registration takes the place of and that is still active, so that counters block it first
 * (rules.md §2): the passholder's current one in the new card's system.
 *
 * @returns it; `unsure` while the new card's system isn't known and one of the passholder's cards may be it;
 *   undefined when there is none
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

/** Whether the old card may be blocked: one that exists on a screen only takes a confirmation of its own. */
export function mayBlock({ digital, confirmed }: OldCard): boolean {
  return digital !== true || confirmed === true
}
