import { useEffect, useReducer } from 'react'
import { listenForScans } from '../scanner/listen.ts'
import { commandOf } from './commands.ts'
import { type Happening, NOTHING_RECEIVED, receive, type Received } from './received.ts'

/** Collects all inputs on this page, by the very listener of the registration screen. */
export function useReceived(): [Received, clear: () => void] {
  const [received, dispatch] = useReducer(receive, NOTHING_RECEIVED)
  useEffect(() => {
    // Registered before the listener, which hides a scanner's keys from others.
    const stopWatching = watchKeys(dispatch)
    const stopListening = listenForScans({
      onScan: () => undefined,
      onArrival: (arrival) => dispatch({ kind: 'arrival', arrival }),
    })
    return () => {
      stopListening()
      stopWatching()
    }
  }, [])
  return [received, () => dispatch({ kind: 'clear' })]
}

function watchKeys(dispatch: (happening: Happening) => void): () => void {
  let capsLock = false
  function watch(event: KeyboardEvent) {
    if (!(event instanceof KeyboardEvent) || !event.isTrusted || event.repeat) return
    const isOn = event.getModifierState('CapsLock')
    if (isOn !== capsLock) dispatch({ kind: 'capsLock', on: isOn })
    capsLock = isOn
    const command = commandOf(event)
    if (command) dispatch({ kind: 'command', command })
  }
  window.addEventListener('keydown', watch, { capture: true })
  return () => window.removeEventListener('keydown', watch, { capture: true })
}
