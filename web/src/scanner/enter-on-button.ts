/** Some scanners send Enter before the code too: its first character comes within this. */
const CODE_AFTER_ENTER_MS = 160

/** Enter on a button, which waits a moment: should a code follow, the scanner pressed it and not a person. */
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
    /** Takes the press if the focus is on a button. */
    press(event: KeyboardEvent): void {
      const button = document.activeElement
      if (!(button instanceof HTMLButtonElement) || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      if (event.repeat) return
      act()
      pressed = button
      timer = setTimeout(act, CODE_AFTER_ENTER_MS)
    },
    /** Something else was done: the press counts at once. */
    act,
    /** A character followed: nobody pressed the button. */
    drop() {
      clearTimeout(timer)
      pressed = undefined
    },
  }
}
