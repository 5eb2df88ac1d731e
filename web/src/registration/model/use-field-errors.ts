import { FORM_FIELDS } from '@balie/shared'
import { useLingui } from '@lingui/react'
import { useEffect, useState } from 'react'
import type { FieldErrors } from 'react-hook-form'
import { fieldMessage } from '../form/field-messages.ts'
import { type FormMethods, type FormName, type FormValues, isFormName } from '../form/form-values.ts'

/** Type of an error from the service, whose message is a sentence already. */
const SERVER_ERROR = 'server'
/** Type of an error from the BFF's validation, whose message is a code, like the page's own. */
const SERVER_CODE = 'server code'

export interface FieldError {
  field: FormName
  text: string
  fromServer: boolean
}

/** Lists the form's mistakes as sentences, in the order of the screen. */
export function useFieldErrors(form: FormMethods): FieldError[] {
  const { i18n } = useLingui()
  const errors = useErrors(form)
  return FORM_FIELDS.filter(isFormName).flatMap((field) => {
    const error = errors[field]
    if (!error) return []
    const message = error.message ?? ''
    const text =
      error.type === SERVER_ERROR ? message : i18n._(fieldMessage(field, message, form.getValues(field)))
    return [{ field, fromServer: isFromServer(error.type), text }]
  })
}

/** Returns the form's errors: `useFormState` would draw the whole form again whenever one is looked for. */
function useErrors(form: FormMethods): FieldErrors<FormValues> {
  const [errors, setErrors] = useState<FieldErrors<FormValues>>({})
  useEffect(
    () =>
      form.subscribe({
        formState: { errors: true },
        callback: ({ errors: found = {} }) =>
          setErrors((before) => (isEmpty(before) && isEmpty(found) ? before : { ...found })),
      }),
    [form],
  )
  return errors
}

function isEmpty(errors: FieldErrors<FormValues>): boolean {
  return Object.keys(errors).length === 0
}

/**
 * Merges errors to one for each field, in screen order: those of the last submission precede those known beforehand.
 */
export function mergeErrors(found: readonly FieldError[], known: readonly FieldError[]): FieldError[] {
  return FORM_FIELDS.flatMap((field) => {
    const error = [...found, ...known].find((candidate) => candidate.field === field)
    return error ? [error] : []
  })
}

/** Returns the sentence for a field; undefined if it has none. */
export function errorOf(errors: readonly FieldError[], field: FormName): string | undefined {
  return errors.find((error) => error.field === field)?.text
}

/** Shows a refusal at its field, until that field changes; merely leaving the field doesn't remove it. */
export function setServerError(form: FormMethods, field: FormName, text: string): void {
  form.setError(field, { type: SERVER_ERROR, message: text })
}

/** Shows a code from the BFF's validation at its field, in the page's own words. */
export function setServerCode(form: FormMethods, field: FormName, code: string): void {
  form.setError(field, { type: SERVER_CODE, message: code })
}

function isFromServer(type: unknown): boolean {
  return type === SERVER_ERROR || type === SERVER_CODE
}

/** Validates a field when it is left, unless it is empty: it may still be filled in. */
export function checkOnLeaving(form: FormMethods, field: FormName): void {
  if (!form.getValues(field)?.trim()) return
  if (isFromServer(form.getFieldState(field).error?.type)) return
  void form.trigger(field)
}
