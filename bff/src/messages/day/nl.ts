import type { DayWords } from '../words.ts'

/** The words of the list of a day. */
export const nlDay: DayWords = {
  headings: {
    date: 'Datum',
    time: 'Uur',
    counter: 'Balie',
    card: 'Kaart',
    reason: 'Reden',
    voucher: 'Voucher',
    price: 'Prijs',
    outcome: 'Uitkomst',
  },
  reasons: {
    LOSS_THEFT: 'Verloren of gestolen',
    REMOVAL: 'Verhuisd',
    DEFECT: 'Kapotte kaart',
    LOSS_KANSENSTATUUT: 'Verliest kansenstatuut',
    OBTAIN_KANSENSTATUUT: 'Krijgt kansenstatuut',
    CARD_UPGRADE: 'Komt uit een ander kaartsysteem',
    EXTRA_CARD: 'Nog geen kaart van hier',
  },
  outcomes: {
    registered: 'geregistreerd',
    not_registered: 'niet geregistreerd',
    unknown: 'nog niet zeker',
  },
  prolongation: (endDate) => `Kansenstatuut verlengd tot en met ${endDate}`,
  prolongations: { prolonged: 'verlengd', not_prolonged: 'niet verlengd', unknown: 'nog niet zeker' },
}
