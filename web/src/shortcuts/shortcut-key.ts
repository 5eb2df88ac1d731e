import { digitOf } from '../scanner/stroke.ts'

/** The parts of a key press that shortcuts need. */
type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'defaultPrevented'
>

/**
 * Returns the shortcut of a key press: a digit by the position of its key (Belgian keyboards write `&` for 1), a
 * character in lower case, `Escape`, `Ctrl+Enter` or `Shift+Delete`. Undefined for any other press: of a held key, for
 * a command of the browser, and, during typing, anything but `Ctrl+Enter`.
 */
export function shortcutOf(press: KeyPress, typing: boolean): string | undefined {
  const { key, code, ctrlKey, altKey, metaKey, shiftKey, repeat, defaultPrevented } = press
  if (repeat || defaultPrevented || altKey || metaKey) return undefined
  if (ctrlKey) return key === 'Enter' && !shiftKey ? 'Ctrl+Enter' : undefined
  if (typing) return undefined
  if (key === 'Escape') return 'Escape'
  if (key === 'Delete') return shiftKey ? 'Shift+Delete' : undefined
  if (key.length !== 1) return undefined
  // With Shift a digit's key writes some other character on some keyboards, but `?` on none.
  return digitOf({ key, code, at: 0, shift: shiftKey, altGraph: false }) ?? key.toLowerCase()
}
