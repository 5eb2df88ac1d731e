import { type Counter, endDateNeed, parseCardNumber, registrationSchema, type Session } from '@balie/shared'
import * as z from 'zod/mini'
import { mayGrantKansenstatuut } from '../counter/choose-counter.ts'
import type { FormValues } from './form-values.ts'

interface FormRules {
  session: Session
  counter: Counter
  /** Whether it is known on screen who this is: without that nobody may be registered. */
  isKnown: (uid: string) => boolean
}

/** From what is typed to the body of a registration, by the schema that the BFF uses too. */
export function formSchema({ session, counter, isKnown }: FormRules) {
  return z.pipe(
    z.transform((values: FormValues): unknown => {
      const { kansenStatuutEndDate, ...fields } = values
      const asked = endDateNeedOf(values, counter) !== 'none'
      return {
        ...fields,
        uid: isKnown(values.uid) ? values.uid : '',
        balieConsumerKey: counter.consumerKey,
        ...(asked && { kansenStatuutEndDate }),
      }
    }),
    registrationSchema(session),
  )
}

export function endDateNeedOf(values: Pick<FormValues, 'reason' | 'uitpasNumber'>, counter: Counter) {
  return endDateNeed({
    reason: values.reason === '' ? undefined : values.reason,
    cardNumber: parseCardNumber(values.uitpasNumber),
    mayGrant: mayGrantKansenstatuut(counter),
  })
}
