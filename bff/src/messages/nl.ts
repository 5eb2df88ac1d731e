import { nlDay } from './day/nl.ts'
import { nlOldCard } from './old-card/nl.ts'
import { nlOwn } from './own/nl.ts'
import { nlRefusals } from './refusals/nl.ts'
import type { Catalogue } from './words.ts'

/** Dutch. */
export const nl: Catalogue = {
  own: nlOwn,
  refusals: nlRefusals,
  ...nlOldCard,
  day: nlDay,
  unlisted: ({ code, block }) => ({
    title: 'UiTPAS weigert dit',
    detail: `De reden (${code}) kennen we niet. ${block === 'done' ? '' : 'Er is niets gedaan. '}Geef deze code aan je helpdesk.`,
  }),
  fields: {
    REQUIRED: 'Vul dit in.',
    TOO_LONG: 'Dit is te lang. Kijk na of er maar één nummer staat.',
    UID_INVALID: 'Zoek de pashouder opnieuw op.',
    REASON_REQUIRED: 'Kies een reden.',
    CARD_NUMBER_LENGTH: 'Een kaartnummer heeft 13 cijfers.',
    CARD_NUMBER_CHECK_DIGIT: 'Dit kaartnummer klopt niet. Scan opnieuw of kijk de cijfers na.',
    CARD_NUMBER_KIND_DIGIT: 'Dit is geen UiTPAS-nummer. Scan opnieuw of kijk de cijfers na.',
    VOUCHER_INVALID: 'Een vouchernummer heeft hoogstens 40 tekens, zonder nieuwe regels.',
    DATE_INVALID: 'Deze datum bestaat niet.',
    END_DATE_REQUIRED: 'Vul in tot wanneer het kansenstatuut loopt.',
    END_DATE_PAST: 'Deze einddatum is al voorbij.',
    END_DATE_TOO_LATE: 'Het kansenstatuut loopt hoogstens tot 31 december volgend jaar.',
    COUNTER_REQUIRED: 'Kies een balie.',
    OLD_CARD_IS_NEW_CARD: 'Dit is de oude kaart. Scan de nieuwe.',
    BLOCKING_OFF: 'Deze toepassing blokkeert geen oude kaarten. Herlaad de pagina.',
  },
}
