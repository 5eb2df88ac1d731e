import { WINDOW_HEADER } from '@balie/shared'

const KEY = 'balie.window'
const id = takeId()

/** The id of this window, which says nothing: it stays the same when the page is opened anew in it. */
export const thisWindow = { id, header: { [WINDOW_HEADER]: id } }

/** Kept only while the page isn't there: a window that is copied from this one is another. */
function takeId(): string {
  window.addEventListener('pagehide', () => keep(id))
  try {
    const kept = window.sessionStorage.getItem(KEY)
    window.sessionStorage.removeItem(KEY)
    if (kept !== null) return kept
  } catch {
    // A browser that keeps nothing for this page: then each time it is another window.
  }
  return crypto.getRandomValues(new Uint32Array(4)).join('-')
}

function keep(value: string): void {
  try {
    window.sessionStorage.setItem(KEY, value)
  } catch {
    // The draft will be offered instead of put in place.
  }
}
