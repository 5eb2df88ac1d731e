const MODIFIERS = new Set('Shift Control Alt AltGraph Meta CapsLock NumLock ScrollLock Fn'.split(' '))
/** Line feed and carriage return as some scanners press them, with Ctrl. */
const CONTROL_SUFFIXES = new Set(['KeyJ', 'KeyM'])

/** Tells whether a key was really pressed, and isn't held for others: autofill sends events that aren't KeyboardEvents. */
export function isPress(event: Event): event is KeyboardEvent {
  return event instanceof KeyboardEvent && event.isTrusted && !MODIFIERS.has(event.key)
}

/** Tells whether a scanner can end with this key, besides Enter. */
export function isSuffix({ key, code, ctrlKey }: KeyboardEvent): boolean {
  return key === 'Tab' || /^F\d+$/.test(key) || (ctrlKey && CONTROL_SUFFIXES.has(code))
}
