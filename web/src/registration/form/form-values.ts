import { type Draft, FORM_FIELDS, type Registration } from '@balie/shared'
import type { UseFormReturn } from 'react-hook-form'

/** The form as it is typed; the counter isn't in it, since it belongs to the whole page. */
export interface FormValues {
  uid: string
  /** The employee's own choice; empty while they made none, also where only one can be. */
  reason: string
  uitpasNumber: string
  voucherNumber: string
  /** As it was typed; undefined while nobody touched it, so that an end date may be proposed. */
  kansenStatuutEndDate: string | undefined
  /** The number of the digital card of which the employee confirmed that it is to be blocked: no other one. */
  digitalToBlock: string
}
/** What a person fills in: a message can stand at it. */
export type FormName = Exclude<keyof FormValues, 'digitalToBlock'>
export type FormMethods = UseFormReturn<FormValues, unknown, Registration>

/** Tells whether a field that a problem is about stands in the form: the counter, for one, doesn't. */
export function isFormName(field: string | undefined): field is FormName {
  return FORM_FIELDS.some((known) => known === field) && field !== 'balieConsumerKey'
}

/** The form that a draft or a link opens. A reason that this edition doesn't know is left out. */
export function formOf(draft: Draft, reasons: readonly string[]): FormValues {
  return {
    uid: draft.uid ?? '',
    reason: reasons.find((reason) => reason === draft.reason) ?? '',
    uitpasNumber: draft.uitpasNumber ?? '',
    voucherNumber: draft.voucherNumber ?? '',
    kansenStatuutEndDate: draft.kansenStatuutEndDate,
    digitalToBlock: '',
  }
}

/** Content of a draft beside the form: the counter, and the address to which the link that opened it wants its outcome. */
export type DraftOrigin = Pick<Draft, 'balieConsumerKey' | 'returnUrl'>

/**
 * The form as the BFF keeps it: what is empty is absent, and what cannot be undone is confirmed anew. Undefined when there
 * is nothing to keep.
 */
export function draftOf(values: FormValues, origin: DraftOrigin): Draft | undefined {
  const filled = Object.entries({ ...values, digitalToBlock: undefined }).filter(
    ([, value]: [string, string | undefined]) => value?.trim(),
  )
  return filled.length === 0 ? undefined : { ...Object.fromEntries(filled), ...origin }
}
