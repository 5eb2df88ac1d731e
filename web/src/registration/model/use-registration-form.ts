import type { Counter, Draft, PageSession } from '@balie/shared'
import { parseCardNumber, reasonsOf } from '@balie/shared'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { cardOf, cardQuery } from '../../card/card-query.ts'
import { passholderQuery } from '../../passholder/passholder-query.ts'
import type { LookUpResults } from '../form/form-facts.ts'
import { formResolver } from '../form/form-resolver.ts'
import { formSchema } from '../form/form-schema.ts'
import { type FormMethods, formOf, type FormValues } from '../form/form-values.ts'

interface FormSetup {
  session: PageSession
  counter: Counter
  start: Draft
}

/** Creates the form with its rules. The fields decide when to validate: never in the middle of typing. */
export function useRegistrationForm({ session, counter, start }: FormSetup) {
  const client = useQueryClient()

  const known = useCallback(
    ({ uid, uitpasNumber }: FormValues): LookUpResults => {
      const person = client.getQueryData(passholderQuery(uid, counter).queryKey)
      const card = client.getQueryData(cardQuery(parseCardNumber(uitpasNumber), counter).queryKey)
      return { passholder: person?.kind === 'ok' ? person.data : undefined, card: cardOf(card) }
    },
    [client, counter],
  )

  const resolver = useMemo(
    () => formResolver(formSchema({ session, counter, known })),
    [session, counter, known],
  )
  const form: FormMethods = useForm({
    resolver,
    defaultValues: formOf(start, reasonsOf(session.edition)),
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  })
  return { form, known }
}
