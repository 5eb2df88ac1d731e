/** The page has no `textarea`. */
export type TextField = HTMLInputElement

const NO_TEXT = /^(?:button|checkbox|radio|submit)$/

/** The text of a field and its caret; without a caret for types that don't give it (number, date, email). */
export interface FieldState {
  field: TextField
  value: string
  selection: [start: number, end: number] | undefined
}

/** Returns the text field with the focus, if any. */
export function focusedTextField(): TextField | undefined {
  const element = document.activeElement
  if (!(element instanceof HTMLInputElement) || NO_TEXT.test(element.type)) return undefined
  return element.readOnly ? undefined : element
}

/** Reads the state of a field. */
export function stateOf(field: TextField): FieldState {
  const { value, selectionStart, selectionEnd } = field
  const selection: FieldState['selection'] =
    selectionStart === null || selectionEnd === null ? undefined : [selectionStart, selectionEnd]
  return { field, value, selection }
}

/** Restores a field's state, and notifies its listeners, such as React. */
export function restore({ field, value, selection }: FieldState): void {
  if (field.value !== value) {
    // By the native setter: with React's own one, React would miss the change.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  if (selection) field.setSelectionRange(...selection)
}

/** Makes the browser forget what was typed into a field: undo and redo would write a scan's keys back. */
export function forgetHistory(field: TextField): void {
  const { type } = field
  // Another type is another editor, which has no history yet.
  field.type = 'search'
  field.type = type
}

/** Writes text at the caret of a field, like typing. */
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
