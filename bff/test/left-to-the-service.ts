import { kansenStatuutState, type Passholder, type Reason, type ReasonDoubt } from '@balie/shared'

/**
 * All cases in which the screen only warns and the service decides, by doubt, kansenstatuut in the card's system and
 * kind of card, with the decision of the sandbox. The real service may decide otherwise.
 */
export const LEFT_TO_THE_SERVICE: Record<string, 'accepted' | 'refused'> = {
  // A later end date for a passholder who has it already: no document says if that is OBTAIN.
  'HAS_KANSENSTATUUT active kansenpas': 'accepted',
  // No document says if kansenstatuut carries over from another system. Here it doesn't.
  'NEW_IN_SYSTEM no link ordinary': 'accepted',
  'NEW_IN_SYSTEM no link kansenpas': 'refused',
  // A digital card can hardly be lost, but the service may see that otherwise.
  'DIGITAL_CARD none ordinary': 'accepted',
  // No document says that the service refuses a card for a blocked membership. Here it does, for any reason.
  'MEMBERSHIP_BLOCKED none ordinary': 'refused',
  'MEMBERSHIP_BLOCKED none kansenpas': 'refused',
  // They seem to be a member of no other system, and here that is true.
  'MEMBER_NOWHERE_ELSE none ordinary': 'refused',
  'MEMBER_NOWHERE_ELSE active kansenpas': 'refused',
  // The service decides if these count as having it. Here grace and suspended do, expired doesn't.
  'KANSENSTATUUT_UNSURE grace kansenpas': 'accepted',
  'KANSENSTATUUT_UNSURE grace ordinary': 'refused',
  'KANSENSTATUUT_UNSURE suspended kansenpas': 'accepted',
  'KANSENSTATUUT_UNSURE suspended ordinary': 'refused',
  'KANSENSTATUUT_UNSURE expired kansenpas': 'refused',
  'KANSENSTATUUT_UNSURE expired ordinary': 'accepted',
  // The answers lack the flag, though an end date or a kansenpas suggests it. Here they have it.
  'KANSENSTATUUT_UNSURE unsure kansenpas': 'accepted',
  'KANSENSTATUUT_UNSURE unsure ordinary': 'refused',
  'KANSENSTATUUT_UNSURE unsure and ended ordinary': 'accepted',
}

/** Further such cases, for members of another system that the counter may not read. */
export const LEFT_WHERE_LINKS_ARE_HIDDEN: Record<string, 'accepted' | 'refused'> = {
  'MEMBER_NOWHERE_ELSE no link ordinary': 'accepted',
  'MEMBER_NOWHERE_ELSE no link kansenpas': 'refused',
  'MEMBER_NOWHERE_ELSE but hidden none ordinary': 'accepted',
  'MEMBER_NOWHERE_ELSE but hidden active kansenpas': 'accepted',
}

interface Doubted {
  doubt: ReasonDoubt
  reason: Reason
  passholder: Passholder
  newCard: { cardSystemId: string | undefined; kansenpas: boolean }
  today: string
  /** Number of memberships that the service knows; if absent, those that the counter may read. */
  memberships?: number
}

/** Returns the key of the entry above for a doubt. */
export function doubtKey({ doubt, reason, passholder, newCard, today, memberships }: Doubted): string {
  const link = passholder.memberships.find(({ cardSystem }) => cardSystem.id === newCard.cardSystemId)
  const state = link ? kansenStatuutState(link.kansenStatuut, today) : 'no link'
  const hides = doubt === 'MEMBER_NOWHERE_ELSE' && link && (memberships ?? 1) > 1
  const ends = state === 'unsure' && reason === 'LOSS_KANSENSTATUUT' ? ' and ended' : ''
  return `${doubt}${hides ? ' but hidden' : ''} ${state}${ends} ${newCard.kansenpas ? 'kansenpas' : 'ordinary'}`
}
