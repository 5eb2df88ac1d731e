import type { DayWords } from '../words.ts'

/** The words of the list of a day. */
export const deDay: DayWords = {
  headings: {
    date: 'Datum',
    time: 'Uhrzeit',
    counter: 'Schalter',
    card: 'Karte',
    reason: 'Grund',
    voucher: 'Gutschein',
    price: 'Preis',
    outcome: 'Ergebnis',
  },
  reasons: {
    LOSS_THEFT: 'Verloren oder gestohlen',
    REMOVAL: 'Umgezogen',
    DEFECT: 'Defekte Karte',
    LOSS_KANSENSTATUUT: 'Verliert Kansenstatuut',
    OBTAIN_KANSENSTATUUT: 'Erhält Kansenstatuut',
    CARD_UPGRADE: 'Kommt aus einem anderen Kartensystem',
    EXTRA_CARD: 'Noch keine Karte von hier',
  },
  outcomes: {
    registered: 'registriert',
    not_registered: 'nicht registriert',
    unknown: 'noch nicht sicher',
  },
  prolongation: (endDate) => `Kansenstatuut verlängert bis ${endDate}`,
  prolongations: { prolonged: 'verlängert', not_prolonged: 'nicht verlängert', unknown: 'noch nicht sicher' },
}
