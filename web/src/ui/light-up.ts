/** Highlights a field for a moment, so that the employee sees where a scan went. */
export function lightUp(id: string): void {
  // Waits for the next frame: a passholder may be about to replace the search field.
  requestAnimationFrame(() => {
    const element = document.getElementById(id)
    if (!element) return
    delete element.dataset['lit']
    // Forces a layout, so that the animation restarts.
    element.getBoundingClientRect()
    element.dataset['lit'] = ''
    element.addEventListener('animationend', () => delete element.dataset['lit'], { once: true })
  })
}
