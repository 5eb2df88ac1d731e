import { FORM_FIELDS } from '@balie/shared'
import { useLingui } from '@lingui/react'
import { useFormState } from 'react-hook-form'
import { fieldMessage } from '../form/field-messages.ts'
import { type FormMethods, type FormName, isFormName } from '../form/form-values.ts'

/** The type of an error that the service gave: its message is a sentence already. */
const SERVER_ERROR = 'server'
/** The type of an error that our own server's validation found: its message is a code, as the page's own are. */
const SERVER_CODE = 'server code'

export interface FieldError {
  field: FormName
  text: string
  fromServer: boolean
}

/** Lists the mistakes in the form in words, in the order of the screen. */
export function useFieldErrors(form: FormMethods): FieldError[] {
  const { i18n } = useLingui()
  const { errors } = useFormState({ control: form.control })
  return FORM_FIELDS.filter(isFormName).flatMap((field) => {
    const error = errors[field]
    if (!error) return []
    const message = error.message ?? ''
    const text =
      error.type === SERVER_ERROR ? message : i18n._(fieldMessage(field, message, form.getValues(field)))
    return [{ field, fromServer: isFromServer(error.type), text }]
  })
}

/** One for each field, in the order of the screen: what the last attempt found goes before what is known by itself. */
export function mergeErrors(found: readonly FieldError[], known: readonly FieldError[]): FieldError[] {
  return FORM_FIELDS.flatMap((field) => {
    const error = [...found, ...known].find((candidate) => candidate.field === field)
    return error ? [error] : []
  })
}

export function errorOf(errors: readonly FieldError[], field: FormName): string | undefined {
  return errors.find((error) => error.field === field)?.text
}

/** Puts a refusal at its field. It goes when that field is changed, not when it is merely left. */
export function setServerError(form: FormMethods, field: FormName, text: string): void {
  form.setError(field, { type: SERVER_ERROR, message: text })
}

/** Puts a code of our own server's validation at its field, where it is said in the page's own words. */
export function setServerCode(form: FormMethods, field: FormName, code: string): void {
  form.setError(field, { type: SERVER_CODE, message: code })
}

function isFromServer(type: unknown): boolean {
  return type === SERVER_ERROR || type === SERVER_CODE
}

/** Judges a field that somebody leaves: not an empty one, which may still come. */
export function checkOnLeaving(form: FormMethods, field: FormName): void {
  if (!form.getValues(field)?.trim()) return
  if (isFromServer(form.getFieldState(field).error?.type)) return
  void form.trigger(field)
}
