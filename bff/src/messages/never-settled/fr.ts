import type { NeverSettledSentences } from '../never-settled.ts'

/** The sentences for an outcome that can never be settled. */
export const frNeverSettled: NeverSettledSentences = {
  title: 'Nous ne pouvons plus savoir si la carte a été enregistrée',
  blockTitle: 'Nous ne pouvons plus savoir si l’ancienne carte a été bloquée',
  notRegistered: 'La nouvelle carte n’est pas enregistrée.',
  seen: {
    PROVISIONED: 'Cette carte n’est pas encore en service.',
    STOCK: 'Cette carte se trouve dans le stock général.',
    SENT_TO_BALIE: 'Cette carte est en route vers un guichet.',
    LOCAL_STOCK: 'Cette carte est prête à un guichet.',
    ACTIVE: 'Cette carte est active, mais nous ne voyons pas à quel nom.',
    BLOCKED: 'Cette carte a été bloquée entre-temps.',
    DELETED: 'Cette carte a été supprimée entre-temps.',
    OTHER: 'Cette carte a un statut que nous ne connaissons pas.',
    OTHERS: 'Cette carte est maintenant au nom de quelqu’un d’autre.',
    NOT_TOLD: 'UiTPAS ne dit plus rien de cette carte.',
  },
  whatNow:
    'Recherchez le titulaire pour voir quelle carte il a maintenant. Si vous en savez assez, vous pouvez clôturer ceci.',
}
