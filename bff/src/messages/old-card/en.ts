import type { OldCardSentences } from '../old-card.ts'

/** The sentences about the result for the old card. */
export const enOldCard: OldCardSentences = {
  blockRefused: {
    title: 'The old card can’t be blocked',
    detail: (why) =>
      `${why}, so the new card is not registered. Look the passholder up again, or ask your helpdesk.`,
  },
  refused: 'UiTPAS refuses it',
  notBlocked: 'The old card is not blocked.',
  blockedForNextTime: 'The old card is blocked; you won’t need to do that again on your next try.',
  blocked: 'The old card is blocked.',
}
