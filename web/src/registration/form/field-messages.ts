import type { FieldProblem, FormField } from '@balie/shared'
import { fieldProblemSchema, readTypedNumber } from '@balie/shared'
import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'

const FIELD_PROBLEM_TEXT: Record<FieldProblem, MessageDescriptor> = {
  REQUIRED: msg`Vul dit nog in.`,
  TOO_LONG: msg`Dit is te lang. Kijk na of er maar één nummer staat.`,
  UID_INVALID: msg`Deze pashouder herkennen we niet. Zoek de pashouder opnieuw op.`,
  REASON_REQUIRED: msg`Kies waarom er een nieuwe kaart komt.`,
  CARD_NUMBER_LENGTH: msg`Een kaartnummer telt 13 cijfers. Scan de kaart of kijk het nummer na.`,
  CARD_NUMBER_CHECK_DIGIT: msg`Er zit een fout in dit nummer. Scan de kaart opnieuw of kijk de cijfers na.`,
  CARD_NUMBER_KIND_DIGIT: msg`Dit is geen nummer van een UiTPAS. Scan de kaart opnieuw.`,
  VOUCHER_INVALID: msg`Dit lijkt geen vouchernummer. Kijk het na of laat het leeg.`,
  DATE_INVALID: msg`Deze datum klopt niet. Vul dag, maand en jaar in.`,
  END_DATE_REQUIRED: msg`Vul in tot wanneer het kansenstatuut loopt.`,
  END_DATE_PAST: msg`Deze datum is al voorbij. Kies vandaag of later.`,
  END_DATE_TOO_LATE: msg`Dat is te ver. Ten laatste kan 31 december van volgend jaar.`,
  COUNTER_REQUIRED: msg`Kies eerst aan welke balie je werkt.`,
  OLD_CARD_IS_NEW_CARD: msg`De oude en de nieuwe kaart zijn dezelfde. Scan de nieuwe kaart.`,
  BLOCKING_OFF: msg`De oude kaart blokkeren kan hier niet. Herlaad de pagina.`,
}

/** Sentences for a missing value, by field. */
const REQUIRED_TEXT: Partial<Record<FormField, MessageDescriptor>> = {
  uid: msg`Zoek eerst de pashouder op: scan een kaart of typ een nummer.`,
  uitpasNumber: msg`Scan of typ het nummer van de nieuwe kaart.`,
}

export const FIELD_LABEL: Record<FormField, MessageDescriptor> = {
  uid: msg`Pashouder`,
  reason: msg`Reden`,
  uitpasNumber: msg`Nummer van de nieuwe kaart`,
  voucherNumber: msg`Vouchernummer`,
  kansenStatuutEndDate: msg`Einde van het kansenstatuut`,
  balieConsumerKey: msg`Balie`,
}

/**
 * Returns the sentence for a problem that our own validation finds in a field.
 *
 * @param value the field's text: some sentences count its digits
 */
export function fieldMessage(field: FormField, code: string, value = ''): MessageDescriptor {
  const problem = fieldProblemSchema.safeParse(code)
  if (!problem.success) return FIELD_PROBLEM_TEXT.REQUIRED
  const number = readTypedNumber(value)
  if (problem.data === 'CARD_NUMBER_LENGTH' && /^\d+$/.test(number)) return wrongLength(number.length)
  const own = problem.data === 'REQUIRED' ? REQUIRED_TEXT[field] : undefined
  return own ?? FIELD_PROBLEM_TEXT[problem.data]
}

function wrongLength(digits: number): MessageDescriptor {
  return msg`${plural(digits, { one: '# cijfer', other: '# cijfers' })}: een kaart heeft er 13. Scan de kaart of kijk het nummer na.`
}
