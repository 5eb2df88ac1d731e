import type { KeyboardEvent } from 'react'

/** Enter in a text field means "done here", never "register": scanners end with it. A held key means it once. */
export function onEnter(done: (value: string) => void) {
  return (event: KeyboardEvent<HTMLInputElement>): void => {
    // With Ctrl it is the shortcut for registering.
    if (event.key !== 'Enter' || event.ctrlKey) return
    event.preventDefault()
    if (!event.repeat) done(event.currentTarget.value)
  }
}
