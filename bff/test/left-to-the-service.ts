import { kansenStatuutState, type Passholder, type Reason, type ReasonDoubt } from '@balie/shared'

/**
 * All that screen and service differ in: where the screen warns and leaves it to the service, by doubt, kansenstatuut in
 * the card's system and kind of card, with what the sandbox then does. The real service may decide otherwise.
 */
export const LEFT_TO_THE_SERVICE: Record<string, 'accepted' | 'refused'> = {
  // A later end date for who has it already: whether that is OBTAIN is written nowhere.
  'HAS_KANSENSTATUUT active kansenpas': 'accepted',
  // Whether kansenstatuut comes along from another system is written nowhere. Here it doesn't.
  'NEW_IN_SYSTEM no link ordinary': 'accepted',
  'NEW_IN_SYSTEM no link kansenpas': 'refused',
  // A card that exists on a screen only can hardly be lost: the service may see that otherwise.
  'DIGITAL_CARD none ordinary': 'accepted',
  // A blocked membership: nothing says that the service refuses a card for it. Here it does, whatever the reason.
  'MEMBERSHIP_BLOCKED none ordinary': 'refused',
  'MEMBERSHIP_BLOCKED none kansenpas': 'refused',
  // They seem to be a member nowhere else, and here they aren't.
  'MEMBER_NOWHERE_ELSE none ordinary': 'refused',
  'MEMBER_NOWHERE_ELSE active kansenpas': 'refused',
  // Whether these count as having it is the service's to say. Here grace and suspension do, expired doesn't.
  'KANSENSTATUUT_UNSURE grace kansenpas': 'accepted',
  'KANSENSTATUUT_UNSURE grace ordinary': 'refused',
  'KANSENSTATUUT_UNSURE suspended kansenpas': 'accepted',
  'KANSENSTATUUT_UNSURE suspended ordinary': 'refused',
  'KANSENSTATUUT_UNSURE expired kansenpas': 'refused',
  'KANSENSTATUUT_UNSURE expired ordinary': 'accepted',
  // No answer has the flag, though an end date or a kansenpas speaks of it. Here they have it.
  'KANSENSTATUUT_UNSURE unsure kansenpas': 'accepted',
  'KANSENSTATUUT_UNSURE unsure ordinary': 'refused',
  'KANSENSTATUUT_UNSURE unsure and ended ordinary': 'accepted',
}

/** What they differ in too where somebody is a member elsewhere, of a system that the counter may not read. */
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
  /** How many memberships the service knows; those that the counter may read when absent. */
  memberships?: number
}

/** The entry above that a doubt falls under. */
export function doubtKey({ doubt, reason, passholder, newCard, today, memberships }: Doubted): string {
  const link = passholder.memberships.find(({ cardSystem }) => cardSystem.id === newCard.cardSystemId)
  const state = link ? kansenStatuutState(link.kansenStatuut, today) : 'no link'
  const hides = doubt === 'MEMBER_NOWHERE_ELSE' && link && (memberships ?? 1) > 1
  const ends = state === 'unsure' && reason === 'LOSS_KANSENSTATUUT' ? ' and ended' : ''
  return `${doubt}${hides ? ' but hidden' : ''} ${state}${ends} ${newCard.kansenpas ? 'kansenpas' : 'ordinary'}`
}
