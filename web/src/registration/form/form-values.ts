import {
  type Draft,
  DRAFT_TEXT_MAX_LENGTH,
  FORM_FIELDS,
  type PersonQuery,
  present,
  type Registration,
} from '@balie/shared'
import type { UseFormReturn } from 'react-hook-form'

/** The form's values as typed, without the counter, which belongs to the whole page. */
export interface FormValues {
  uid: string
  /** The text typed to find a passholder, until one is found. */
  search: string
  /** The parts of that search which were corrected by hand. */
  parts: PersonQuery
  /** The employee's own choice; empty until they make one, even if only one reason fits. */
  reason: string
  uitpasNumber: string
  voucherNumber: string
  /** The date as typed; undefined while the field is untouched, so that an end date may be proposed. */
  kansenStatuutEndDate: string | undefined
  /** The dates typed to prolong kansenstatuut, each for one passholder alone. */
  prolonging: NonNullable<Draft['prolonging']>
  /** The number of the digital card that the employee confirmed is to be blocked; it covers no other card. */
  digitalToBlock: string
}
/** A field that a person fills in, at which a message can appear. */
export type FormName = Exclude<keyof FormValues, 'search' | 'parts' | 'digitalToBlock' | 'prolonging'>
export type FormMethods = UseFormReturn<FormValues, unknown, Registration>

/** Tells whether the field that a problem is about is in the form; the counter, for example, isn't. */
export function isFormName(field: string | undefined): field is FormName {
  return FORM_FIELDS.some((known) => known === field) && field !== 'balieConsumerKey'
}

/** Makes the form's values from a draft or a link. Drops a reason that this edition doesn't know. */
export function formOf(draft: Draft, reasons: readonly string[]): FormValues {
  return {
    uid: draft.uid ?? '',
    search: draft.search ?? '',
    parts: present(draft.parts ?? {}),
    reason: reasons.find((reason) => reason === draft.reason) ?? '',
    uitpasNumber: draft.uitpasNumber ?? '',
    voucherNumber: draft.voucherNumber ?? '',
    kansenStatuutEndDate: draft.kansenStatuutEndDate,
    prolonging: draft.prolonging ?? [],
    digitalToBlock: '',
  }
}

/** Parts of a draft besides the form: the counter, and the return address of the link that opened it. */
export type DraftOrigin = Pick<Draft, 'balieConsumerKey' | 'returnUrl'>

/**
 * Makes a draft of the form for the BFF: empty fields are absent, and so are the confirmation of a block, which must be
 * given again, and what was typed for another passholder or search. Undefined if all fields are empty.
 */
export function draftOf(values: FormValues, origin: DraftOrigin): Draft | undefined {
  const { prolonging, parts, ...texts } = { ...values, digitalToBlock: undefined }
  // A text that is too long is cut: it would keep the whole draft from being kept.
  const filled = Object.entries(texts).flatMap(([name, value]: [string, string | undefined]) =>
    value?.trim() ? [[name, cut(value)] as const] : [],
  )
  const corrected = Object.entries(parts).map(([name, part]) => [name, cut(part)] as const)
  const dates = prolonging.filter(({ uid }) => uid === values.uid)
  return filled.length === 0
    ? undefined
    : {
        ...Object.fromEntries(filled),
        ...(values.search !== '' && corrected.length > 0 && { parts: Object.fromEntries(corrected) }),
        ...(dates.length > 0 && { prolonging: dates }),
        ...origin,
      }
}

function cut(text: string): string {
  return text.slice(0, DRAFT_TEXT_MAX_LENGTH)
}
