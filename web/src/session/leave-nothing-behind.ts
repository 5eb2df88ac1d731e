/**
 * Shows nobody what was on screen before: a browser keeps pages that are left as they were, and its back button would
 * bring a colleague to somebody's passholder, under a session that is over. Such a page is hidden when it is left and
 * opened anew when it comes back.
 */
export function leaveNothingBehind(): void {
  window.addEventListener('pagehide', () => {
    document.documentElement.hidden = true
  })
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) window.location.reload()
  })
}
