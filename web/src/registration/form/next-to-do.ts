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

/** Returns the next step to do, in the order of the screen. */
export function nextToDo(progress: Progress): ToDo {
  if (!progress.passholderKnown) return 'uid'
  if (!progress.cardNumberValid) return 'uitpasNumber'
  if (!progress.reasonChosen) return 'reason'
  if (progress.endDateMissing) return 'kansenStatuutEndDate'
  return 'register'
}

/** The field that gets the focus once it is drawn, and the element where the focus waits. */
let awaited: { toDo: ToDo; from: Element | null } | undefined

/**
 * Moves the focus to a step once it is drawn, and selects the text of a field, so that the next scan replaces it.
 */
export function focusToDo(toDo: ToDo): void {
  const element = document.getElementById(toDo === 'register' ? REGISTER_BUTTON_ID : fieldId(toDo))
  awaited = element ? undefined : { toDo, from: document.activeElement }
  element?.focus()
  if (element instanceof HTMLInputElement && element.type === 'text') element.select()
}

/** Gives a step that has just been drawn the focus that waits for it, unless the employee has moved on. */
export function takeAwaitedFocus(toDo: ToDo): void {
  if (awaited?.toDo === toDo && document.activeElement === awaited.from) focusToDo(toDo)
}

/** Tells whether the focus may move: it is in no field (a click beside one gives it to `main`), or waits at the reasons. */
export function mayMoveFocus(): boolean {
  return document.activeElement?.matches('body, main, [name=reason]') === true
}
