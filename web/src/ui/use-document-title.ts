import { useEffect } from 'react'

const APPLICATION = 'UiTPAS-balie'

/** Says the state in the title of the window, where a screen reader and the taskbar read it. One caller a
 * screen; undefined while another screen stands in its place. */
export function useDocumentTitle(state: string | undefined): void {
  useEffect(() => {
    if (state !== undefined) document.title = `${state} – ${APPLICATION}`
  }, [state])
}
