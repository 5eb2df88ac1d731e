import { useSyncExternalStore } from 'react'
import { keptSetting } from './kept-setting.ts'

/** Something that is on until somebody switches it off on this PC. */
export interface KeptSwitch {
  isOn(): boolean
  /** Whether it is on, and lets that be changed. */
  use(): [on: boolean, set: (value: boolean) => void]
}

const OFF = 'off'

export function keptSwitch(name: string): KeptSwitch {
  const kept = keptSetting(name)
  const listeners = new Set<() => void>()
  let on = kept.read() !== OFF

  function isOn(): boolean {
    return on
  }

  function set(value: boolean): void {
    on = value
    kept.write(value ? 'on' : OFF)
    for (const listener of listeners) listener()
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  return { isOn, use: () => [useSyncExternalStore(subscribe, isOn), set] }
}
