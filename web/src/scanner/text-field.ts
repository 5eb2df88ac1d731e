export type TextField = HTMLInputElement | HTMLTextAreaElement

const NO_TEXT = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'hidden',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
])

/** The text of a field with its caret; without a caret for the types that don't tell (number, date, email). */
export interface FieldState {
  field: TextField
  value: string
  selection: [start: number, end: number] | undefined
}

/** The field that keys are written into, if the focus is in one. */
export function focusedTextField(): TextField | undefined {
  const element = document.activeElement
  if (element instanceof HTMLTextAreaElement) return element.readOnly ? undefined : element
  if (!(element instanceof HTMLInputElement) || NO_TEXT.has(element.type)) return undefined
  return element.readOnly ? undefined : element
}

export function stateOf(field: TextField): FieldState {
  const { value, selectionStart, selectionEnd } = field
  const selection: FieldState['selection'] =
    selectionStart === null || selectionEnd === null ? undefined : [selectionStart, selectionEnd]
  return { field, value, selection }
}

/** Puts a field back as it was, so that whoever listens to it (React, for one) knows. */
export function restore({ field, value, selection }: FieldState): void {
  if (field.value !== value) {
    // Past React's own setter, which would think that it knew already.
    const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
    Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(field, value)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  if (selection) field.setSelectionRange(...selection)
}

/** Writes at the caret of a field, as typing does. */
export function insert(field: TextField, text: string): void {
  const { value, selection } = stateOf(field)
  const [start, end] = selection ?? [value.length, value.length]
  const caret = start + text.length
  restore({
    field,
    value: value.slice(0, start) + text + value.slice(end),
    selection: selection && [caret, caret],
  })
}
