import type { Counter, Draft, Session } from '@balie/shared'
import { reasonsOf } from '@balie/shared'
import { zodResolver } from '@hookform/resolvers/zod'
import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { passholderQuery } from '../passholder/passholder-query.ts'
import { formSchema } from './form-schema.ts'
import { formOf, type RegistrationForm } from './form-values.ts'

interface FormSetup {
  session: Session
  counter: Counter
  start: Draft
}

/** The form and its rules. When to validate is decided by the fields: never in the middle of typing. */
export function useRegistrationForm({ session, counter, start }: FormSetup) {
  const client = useQueryClient()
  const isKnown = (uid: string) =>
    client.getQueryData(passholderQuery(uid, counter.consumerKey).queryKey)?.kind === 'ok'
  const form: RegistrationForm = useForm({
    resolver: zodResolver(formSchema({ session, counter, isKnown })),
    defaultValues: formOf(start, reasonsOf(session.edition)),
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  })
  return { form, isKnown }
}
