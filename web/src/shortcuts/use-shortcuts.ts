import { useEffect, useEffectEvent } from 'react'
import { focusedTextField } from '../scanner/text-field.ts'
import { keptSwitch } from '../settings/kept-switch.ts'
import { shortcutOf } from './shortcut-key.ts'

/** Tells whether single keys do something on this PC (WCAG 2.1.4); commands with Ctrl or Shift always do. */
export const singleKeys = keptSwitch('single-keys')

/**
 * Does what its key says, wherever the focus is: not while somebody types, in a dialog, or from a scan, since the
 * scanner's keys never reach the page (scanner/listen.ts).
 *
 * @param actions by shortcut (`shortcutOf`); undefined for what can't be done now
 */
export function useShortcuts(actions: Readonly<Record<string, (() => void) | undefined>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const shortcut = shortcutOf(event, isTyping())
    if (shortcut === undefined || (shortcut.length === 1 && !singleKeys.isOn())) return
    const act = Object.hasOwn(actions, shortcut) ? actions[shortcut] : undefined
    if (!act || isInDialog()) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    // Autofill sends events of keys that are none.
    const listen = (event: KeyboardEvent) => event instanceof KeyboardEvent && press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function isTyping(): boolean {
  return focusedTextField() !== undefined || document.activeElement instanceof HTMLSelectElement
}

function isInDialog(): boolean {
  return document.querySelector('dialog[open]') !== null
}
