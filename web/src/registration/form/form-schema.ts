import { type Counter, fitForm, registrationSchema, type PageSession } from '@balie/shared'
import * as z from 'zod/mini'
import { endDateToSend, factsOf, type LookUpResults } from './form-facts.ts'
import type { FormValues } from './form-values.ts'
import { numberToBlock } from './old-card-plan.ts'

interface FormRules {
  session: PageSession
  counter: Counter
  /** Returns the known facts about these values: a passholder who isn't identified can't get a card. */
  known: (values: FormValues) => LookUpResults
}

/** Makes the schema that turns the typed values into the body of a registration, on top of the one the BFF uses. */
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
