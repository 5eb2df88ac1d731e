import { useEffect } from 'react'

const APPLICATION = 'UiTPAS-balie'

/**
 * Shows the state in the window's title, for screen readers and the taskbar. Each screen calls it once.
 *
 * @param state undefined while another screen is in its place
 */
export function useDocumentTitle(state: string | undefined): void {
  useEffect(() => {
    if (state !== undefined) document.title = `${state} – ${APPLICATION}`
  }, [state])
}
