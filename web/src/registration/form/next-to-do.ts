import type { FormField } from '@balie/shared'
import { fieldId } from '../../ui/field-id.ts'

export const REGISTER_BUTTON_ID = 'register'

interface Progress {
  passholderKnown: boolean
  cardNumberValid: boolean
  reasonChosen: boolean
  endDateMissing: boolean
}

type ToDo = FormField | 'register'

/** Steps still to be done, in the order of the screen. */
export function nextToDo(progress: Progress): ToDo {
  if (!progress.passholderKnown) return 'uid'
  if (!progress.cardNumberValid) return 'uitpasNumber'
  if (!progress.reasonChosen) return 'reason'
  if (progress.endDateMissing) return 'kansenStatuutEndDate'
  return 'register'
}

/** The field that was to get the focus before it was drawn, and where the focus waits. */
let awaited: { toDo: ToDo; from: Element | null } | undefined

/**
 * Moves the focus there, once it is drawn; what stands in a text field is selected, so that the next scan takes its
 * place.
 */
export function focusToDo(toDo: ToDo): void {
  const element = document.getElementById(toDo === 'register' ? REGISTER_BUTTON_ID : fieldId(toDo))
  awaited = element ? undefined : { toDo, from: document.activeElement }
  element?.focus()
  if (element instanceof HTMLInputElement && element.type === 'text') element.select()
}

/** To be called by what has just been drawn: takes the focus that waits for it, unless somebody moved on meanwhile. */
export function takeAwaitedFocus(toDo: ToDo): void {
  if (awaited?.toDo === toDo && document.activeElement === awaited.from) focusToDo(toDo)
}

/** Tells whether the employee isn't at work in a field: the focus is nowhere, or waits at the reasons. */
export function focusIsFree(): boolean {
  const element = document.activeElement
  return element === document.body || (element instanceof HTMLInputElement && element.name === 'reason')
}
