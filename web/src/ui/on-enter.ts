import type { KeyboardEvent } from 'react'

/** Handles Enter in a text field as "done here", never "register": scanners end with Enter. A held key counts once. */
export function onEnter(done: (value: string) => void) {
  return (event: KeyboardEvent<HTMLInputElement>): void => {
    // With Ctrl it is the shortcut for registering.
    if (event.key !== 'Enter' || event.ctrlKey) return
    event.preventDefault()
    if (!event.repeat) done(event.currentTarget.value)
  }
}
