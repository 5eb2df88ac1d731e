import {
  type Counter,
  type FormFacts,
  type FormFit,
  type FoundCard,
  parseCardNumber,
  type Passholder,
  readTypedDate,
  reasonsOf,
  type PageSession,
} from '@balie/shared'
import { belgianDate } from '../../i18n/belgian-date.ts'
import type { FormValues } from './form-values.ts'

/** Results of look-ups so far. */
export interface LookUpResults {
  passholder: Passholder | undefined
  card: FoundCard | 'unknown' | undefined
}

/** Collects the facts that decide what the form may hold: the typed values and the results of their look-ups. */
export function factsOf(
  values: Omit<FormValues, 'search' | 'parts' | 'prolonging'>,
  { session, counter }: { session: PageSession; counter: Counter },
  { passholder, card }: LookUpResults,
): FormFacts {
  const { today, edition, blockOldCard } = session
  return {
    today,
    edition,
    blockOldCard,
    digitalToBlock: values.digitalToBlock,
    counter,
    passholder,
    cardNumber: parseCardNumber(values.uitpasNumber),
    card,
    chosenReason: reasonsOf(edition).find((reason) => reason === values.reason),
  }
}

/** Returns the end date as its field shows it: the typed text, or else the proposed date. */
export function endDateText(values: Pick<FormValues, 'kansenStatuutEndDate'>, fit: FormFit): string {
  return values.kansenStatuutEndDate ?? belgianDate(fit.endDateProposal ?? '')
}

/** Returns the end date to send. A text that isn't a date stays as it is, for the schema to refuse. */
export function endDateToSend(values: Pick<FormValues, 'kansenStatuutEndDate'>, fit: FormFit): string {
  const text = endDateText(values, fit)
  return readTypedDate(text) ?? text
}
