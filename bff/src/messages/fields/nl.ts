import type { FieldProblem } from '@balie/shared'

/** Problems of a field in words, for callers other than the page, which has its own words for each code. */
export const nlFields: Record<FieldProblem, string> = {
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
}
