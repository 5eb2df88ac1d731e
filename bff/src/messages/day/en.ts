import type { DayWords } from '../words.ts'

/** The words of the list of a day. */
export const enDay: DayWords = {
  headings: {
    date: 'Date',
    time: 'Time',
    counter: 'Counter',
    card: 'Card',
    reason: 'Reason',
    voucher: 'Voucher',
    price: 'Price',
    outcome: 'Outcome',
  },
  reasons: {
    LOSS_THEFT: 'Lost or stolen',
    REMOVAL: 'Moved',
    DEFECT: 'Broken card',
    LOSS_KANSENSTATUUT: 'Loses kansenstatuut',
    OBTAIN_KANSENSTATUUT: 'Gets kansenstatuut',
    CARD_UPGRADE: 'Comes from another card system',
    EXTRA_CARD: 'No card from here yet',
  },
  outcomes: {
    registered: 'registered',
    not_registered: 'not registered',
    unknown: 'not certain yet',
  },
  prolongation: (endDate) => `Kansenstatuut extended until ${endDate}`,
  prolongations: { prolonged: 'extended', not_prolonged: 'not extended', unknown: 'not certain yet' },
}
