import { useSyncExternalStore } from 'react'

/** A value outside of React's state: a change renders only the components that show it. */
export interface Observed<Value> {
  read(): Value
  write(value: Value): void
  use(): Value
}

/** Creates an observed value. */
export function observed<Value>(first: Value): Observed<Value> {
  const listeners = new Set<() => void>()
  let value = first

  function read(): Value {
    return value
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  return {
    read,
    write(changed) {
      value = changed
      for (const listener of listeners) listener()
    },
    use: () => useSyncExternalStore(subscribe, read),
  }
}
