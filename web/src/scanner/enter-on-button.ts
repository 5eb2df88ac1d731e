/** Time within which the first character follows, for scanners that send Enter before the code too. */
const CODE_AFTER_ENTER_MS = 160

/** Delays Enter on a button for a moment: if a code follows, it was the scanner's and not a person's. */
export function createEnterOnButton() {
  let pressed: HTMLButtonElement | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function act() {
    clearTimeout(timer)
    const button = pressed
    pressed = undefined
    if (button?.isConnected) button.click()
  }

  return {
    /** Takes over the key press if the focus is on a button. */
    press(event: KeyboardEvent): void {
      const button = document.activeElement
      if (!(button instanceof HTMLButtonElement) || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      if (event.repeat) return
      act()
      pressed = button
      timer = setTimeout(act, CODE_AFTER_ENTER_MS)
    },
    /** Lets the press count at once, on any other event. */
    act,
    /** Drops the press, since a character followed: no person pressed the button. */
    drop() {
      clearTimeout(timer)
      pressed = undefined
    },
  }
}
