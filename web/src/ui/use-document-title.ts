import { useEffect } from 'react'

const APPLICATION = 'UiTPAS-balie'

/** Says the state in the title of the window, where a screen reader and the taskbar read it. One caller a screen. */
export function useDocumentTitle(state: string): void {
  useEffect(() => {
    document.title = `${state} – ${APPLICATION}`
  }, [state])
}
