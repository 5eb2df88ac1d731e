import { WINDOW_HEADER } from '@balie/shared'

const KEY = 'balie.window'
const id = takeId()

/** The random id of this window, which survives a reload of the page. */
export const thisWindow = { id, header: { [WINDOW_HEADER]: id } }

/** Reads and removes the stored id, which is kept only while the page reloads: a duplicated window gets another. */
function takeId(): string {
  window.addEventListener('pagehide', () => keep(id))
  try {
    const kept = window.sessionStorage.getItem(KEY)
    window.sessionStorage.removeItem(KEY)
    if (kept !== null) return kept
  } catch {
    // The browser stores nothing for this page, so each load counts as another window.
  }
  return crypto.getRandomValues(new Uint32Array(4)).join('-')
}

function keep(value: string): void {
  try {
    window.sessionStorage.setItem(KEY, value)
  } catch {
    // The draft will then be offered rather than restored.
  }
}
