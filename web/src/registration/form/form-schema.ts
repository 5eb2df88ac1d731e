import { type Counter, fitForm, registrationSchema, type Session } from '@balie/shared'
import * as z from 'zod/mini'
import { endDateToSend, factsOf, type Known } from './form-facts.ts'
import type { FormValues } from './form-values.ts'
import { numberToBlock } from './old-card-plan.ts'

interface FormRules {
  session: Session
  counter: Counter
  /** Facts on screen about these values: a passholder who isn't identified can't be registered. */
  known: (values: FormValues) => Known
}

/** From what is typed to the body of a registration, by the schema that the BFF uses too. */
export function formSchema({ session, counter, known }: FormRules) {
  return z.pipe(
    z.transform((values: FormValues): unknown => {
      const lookedUp = known(values)
      const fit = fitForm(factsOf(values, { session, counter }, lookedUp))
      return {
        uid: lookedUp.passholder?.uid ?? '',
        reason: fit.reason ?? '',
        uitpasNumber: values.uitpasNumber,
        voucherNumber: values.voucherNumber,
        balieConsumerKey: counter.consumerKey,
        blockUitpasNumber: numberToBlock(session, fit),
        ...(typeof fit.oldCard === 'object' && fit.oldCard.confirmed && { blockDigitalCard: true }),
        ...(fit.endDateNeed !== 'none' && { kansenStatuutEndDate: endDateToSend(values, fit) }),
      }
    }),
    registrationSchema(session),
  )
}
