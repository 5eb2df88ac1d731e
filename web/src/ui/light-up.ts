/** Lets a field light up for a moment, so that somebody who looks up sees where a scan went. */
export function lightUp(id: string): void {
  // By the time that what changed is drawn: a passholder takes the place of the search field.
  requestAnimationFrame(() => {
    const element = document.getElementById(id)
    if (!element) return
    delete element.dataset['lit']
    // The layout is made in between, so that the animation begins anew.
    element.getBoundingClientRect()
    element.dataset['lit'] = ''
    element.addEventListener('animationend', () => delete element.dataset['lit'], { once: true })
  })
}
