import type { NeverSettledSentences } from '../never-settled.ts'

/** The sentences for an outcome that can never be settled. */
export const enNeverSettled: NeverSettledSentences = {
  title: 'We can no longer find out if the card was registered',
  blockTitle: 'We can no longer find out if the old card was blocked',
  notRegistered: 'The new card is not registered.',
  seen: {
    PROVISIONED: 'This card is not in use yet.',
    STOCK: 'This card is in the general stock.',
    SENT_TO_BALIE: 'This card is on its way to a counter.',
    LOCAL_STOCK: 'This card lies ready at a counter.',
    ACTIVE: 'This card is active, but we cannot see in whose name.',
    BLOCKED: 'This card has been blocked since.',
    DELETED: 'This card has been deleted since.',
    OTHER: 'This card has a status that we do not know.',
    OTHERS: 'This card is in somebody else’s name by now.',
    NOT_TOLD: 'UiTPAS no longer says anything about this card.',
  },
  whatNow:
    'Look the passholder up to see which card they have now. Once you know enough, you can close this.',
}
