/**
 * Hides the page when it is left, and reloads it when it comes back: browsers keep pages that were left, and the back
 * button would show a colleague someone's passholder, under a session that is over.
 */
export function leaveNothingBehind(): void {
  window.addEventListener('pagehide', () => {
    document.documentElement.hidden = true
  })
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) window.location.reload()
  })
}
