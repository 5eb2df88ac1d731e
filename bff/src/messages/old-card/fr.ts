import type { OldCardSentences } from '../old-card.ts'

/** The sentences about the result for the old card. */
export const frOldCard: OldCardSentences = {
  blockRefused: {
    title: 'Impossible de bloquer l’ancienne carte',
    detail: (why) =>
      `${why} ; la nouvelle carte n’est donc pas enregistrée. Recherchez à nouveau le titulaire, ou demandez à votre helpdesk.`,
  },
  refused: 'UiTPAS le refuse',
  notBlocked: 'L’ancienne carte n’est pas bloquée.',
  blockedForNextTime: 'L’ancienne carte est bloquée ; au prochain essai, ce ne sera plus nécessaire.',
  blocked: 'L’ancienne carte est bloquée.',
}
