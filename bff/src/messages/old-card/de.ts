import type { OldCardSentences } from '../old-card.ts'

/** The sentences about the result for the old card. */
export const deOldCard: OldCardSentences = {
  blockRefused: {
    title: 'Die alte Karte kann nicht gesperrt werden',
    detail: (why) =>
      `${why}, deshalb ist die neue Karte nicht registriert. Suchen Sie den Passinhaber noch einmal oder fragen Sie Ihren Helpdesk.`,
  },
  refused: 'UiTPAS lehnt es ab',
  notBlocked: 'Die alte Karte ist nicht gesperrt.',
  blockedForNextTime: 'Die alte Karte ist gesperrt; beim nächsten Versuch ist das nicht mehr nötig.',
  blocked: 'Die alte Karte ist gesperrt.',
}
