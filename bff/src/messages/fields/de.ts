import type { FieldProblem } from '@balie/shared'

/** Problems of a field in words, for callers other than the page, which has its own words for each code. */
export const deFields: Record<FieldProblem, string> = {
  REQUIRED: 'Bitte ausfüllen.',
  TOO_LONG: 'Das ist zu lang. Prüfen Sie, ob nur eine Nummer dasteht.',
  UID_INVALID: 'Suchen Sie den Passinhaber noch einmal.',
  REASON_REQUIRED: 'Wählen Sie einen Grund.',
  CARD_NUMBER_LENGTH: 'Eine Kartennummer hat 13 Ziffern.',
  CARD_NUMBER_CHECK_DIGIT:
    'Diese Kartennummer stimmt nicht. Scannen Sie noch einmal oder prüfen Sie die Ziffern.',
  CARD_NUMBER_KIND_DIGIT: 'Das ist keine UiTPAS-Nummer. Scannen Sie noch einmal oder prüfen Sie die Ziffern.',
  VOUCHER_INVALID: 'Eine Gutscheinnummer hat höchstens 40 Zeichen, ohne Zeilenumbrüche.',
  DATE_INVALID: 'Dieses Datum gibt es nicht.',
  END_DATE_REQUIRED: 'Geben Sie ein, bis wann das Kansenstatuut läuft.',
  END_DATE_PAST: 'Dieses Enddatum ist schon vorbei.',
  END_DATE_TOO_LATE: 'Das Kansenstatuut läuft höchstens bis 31. Dezember nächsten Jahres.',
  COUNTER_REQUIRED: 'Wählen Sie einen Schalter.',
  OLD_CARD_IS_NEW_CARD: 'Das ist die alte Karte. Scannen Sie die neue.',
  BLOCKING_OFF: 'Diese Anwendung sperrt keine alten Karten. Laden Sie die Seite neu.',
}
