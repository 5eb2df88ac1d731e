import { useEffect, useEffectEvent } from 'react'
import { focusedTextField } from '../scanner/text-field.ts'
import { keptSwitch } from '../settings/kept-switch.ts'
import { shortcutOf } from './shortcut-key.ts'

/** Switch for shortcuts of a single key on this PC (WCAG 2.1.4); those with Ctrl or Shift always work. */
export const singleKeys = keptSwitch('single-keys')

/**
 * Runs an action by its shortcut, wherever the focus is, but not during typing, in a dialog or on a form that is
 * hidden. A scanner's keys never reach the page (scanner/listen.ts).
 *
 * @param actions by shortcut (`shortcutOf`); undefined for actions that aren't possible now
 */
export function useShortcuts(actions: Readonly<Record<string, (() => void) | undefined>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const shortcut = shortcutOf(event, isTyping())
    if (shortcut === undefined || (shortcut.length === 1 && !singleKeys.isOn())) return
    const act = Object.hasOwn(actions, shortcut) ? actions[shortcut] : undefined
    if (!act || isCovered(shortcut)) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    // Autofill sends key events that aren't KeyboardEvents.
    const listen = (event: KeyboardEvent) => event instanceof KeyboardEvent && press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function isTyping(): boolean {
  return focusedTextField() !== undefined || document.activeElement instanceof HTMLSelectElement
}

/** Tells whether a dialog, or the list of the day, stands before what the shortcut acts on. */
function isCovered(shortcut: string): boolean {
  const isOfAnyScreen = shortcut === 'Escape' || shortcut === '?'
  return document.querySelector(isOfAnyScreen ? 'dialog[open]' : 'dialog[open], main[hidden]') !== null
}
