import type { DayWords } from '../words.ts'

/** The words of the list of a day. */
export const frDay: DayWords = {
  headings: {
    date: 'Date',
    time: 'Heure',
    counter: 'Guichet',
    card: 'Carte',
    reason: 'Motif',
    voucher: 'Voucher',
    price: 'Prix',
    outcome: 'Résultat',
  },
  reasons: {
    LOSS_THEFT: 'Perdue ou volée',
    REMOVAL: 'Déménagement',
    DEFECT: 'Carte défectueuse',
    LOSS_KANSENSTATUUT: 'Perd le kansenstatuut',
    OBTAIN_KANSENSTATUUT: 'Reçoit le kansenstatuut',
    CARD_UPGRADE: 'Vient d’un autre système de cartes',
    EXTRA_CARD: 'Pas encore de carte d’ici',
  },
  outcomes: {
    registered: 'enregistrée',
    not_registered: 'non enregistrée',
    unknown: 'pas encore certain',
  },
  prolongation: (endDate) => `Kansenstatuut prolongé jusqu’au ${endDate}`,
  prolongations: { prolonged: 'prolongé', not_prolonged: 'non prolongé', unknown: 'pas encore certain' },
}
