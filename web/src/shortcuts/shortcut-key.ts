import { digitOf } from '../scanner/stroke.ts'

/** A key press as far as a shortcut needs it. */
type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'defaultPrevented'
>

/**
 * The shortcut that a key press stands for: a digit whatever the keyboard makes of its key (Belgian ones write `&` for
 * 1), a character in lower case, `Escape`, `Ctrl+Enter` or `Shift+Delete`. Undefined for what is no shortcut: a key that is held,
 * a command of the browser's, and, while somebody types, everything but `Ctrl+Enter`.
 */
export function shortcutOf(press: KeyPress, typing: boolean): string | undefined {
  const { key, code, ctrlKey, altKey, metaKey, shiftKey, repeat, defaultPrevented } = press
  if (repeat || defaultPrevented || altKey || metaKey) return undefined
  if (ctrlKey) return key === 'Enter' && !shiftKey ? 'Ctrl+Enter' : undefined
  if (typing) return undefined
  if (key === 'Escape') return 'Escape'
  if (key === 'Delete') return shiftKey ? 'Shift+Delete' : undefined
  if (key.length !== 1) return undefined
  // With Shift a digit's key is a character of its own on some keyboards, `?` among them on none.
  return digitOf({ key, code, at: 0, shift: shiftKey, altGraph: false }) ?? key.toLowerCase()
}
