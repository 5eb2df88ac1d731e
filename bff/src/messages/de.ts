import { deDay } from './day/de.ts'
import { deOldCard } from './old-card/de.ts'
import { deOwn } from './own/de.ts'
import { deRefusals } from './refusals/de.ts'
import type { Catalogue } from './words.ts'

/** German. */
export const de: Catalogue = {
  own: deOwn,
  refusals: deRefusals,
  ...deOldCard,
  day: deDay,
  unlisted: ({ code, block }) => ({
    title: 'UiTPAS lehnt das ab',
    detail: `Den Grund (${code}) kennen wir nicht. ${block === 'done' ? '' : 'Es wurde nichts geändert. '}Nennen Sie diesen Code Ihrem Helpdesk.`,
  }),
  fields: {
    REQUIRED: 'Bitte ausfüllen.',
    TOO_LONG: 'Das ist zu lang. Prüfen Sie, ob nur eine Nummer dasteht.',
    UID_INVALID: 'Suchen Sie den Passinhaber noch einmal.',
    REASON_REQUIRED: 'Wählen Sie einen Grund.',
    CARD_NUMBER_LENGTH: 'Eine Kartennummer hat 13 Ziffern.',
    CARD_NUMBER_CHECK_DIGIT:
      'Diese Kartennummer stimmt nicht. Scannen Sie noch einmal oder prüfen Sie die Ziffern.',
    CARD_NUMBER_KIND_DIGIT:
      'Das ist keine UiTPAS-Nummer. Scannen Sie noch einmal oder prüfen Sie die Ziffern.',
    VOUCHER_INVALID: 'Eine Gutscheinnummer hat höchstens 40 Zeichen, ohne Zeilenumbrüche.',
    DATE_INVALID: 'Dieses Datum gibt es nicht.',
    END_DATE_REQUIRED: 'Geben Sie ein, bis wann das Kansenstatuut läuft.',
    END_DATE_PAST: 'Dieses Enddatum ist schon vorbei.',
    END_DATE_TOO_LATE: 'Das Kansenstatuut läuft höchstens bis 31. Dezember nächsten Jahres.',
    COUNTER_REQUIRED: 'Wählen Sie einen Schalter.',
    OLD_CARD_IS_NEW_CARD: 'Das ist die alte Karte. Scannen Sie die neue.',
    BLOCKING_OFF: 'Diese Anwendung sperrt keine alten Karten. Laden Sie die Seite neu.',
  },
}
