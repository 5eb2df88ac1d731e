import { type Counter, fitForm, registrationSchema, type Session } from '@balie/shared'
import * as z from 'zod/mini'
import { endDateToSend, factsOf, type Known } from './form-facts.ts'
import type { FormValues } from './form-values.ts'
import { numberToBlock } from './old-card-plan.ts'

interface FormRules {
  session: Session
  counter: Counter
  /** What is known on screen of these values: nobody may be registered of whom it isn't known who it is. */
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
        ...(fit.endDateNeed !== 'none' && { kansenStatuutEndDate: endDateToSend(values, fit) }),
      }
    }),
    registrationSchema(session),
  )
}
